using TabMcp.Api.Catalogue;

namespace TabMcp.UnitTests.Api.Catalogue;

public sealed class CredentialArgumentsTests
{
    [Fact]
    public void Only_the_name_that_the_older_server_asked_for_is_dropped()
    {
        CredentialArguments.IsIgnored("access_token").ShouldBeTrue();
        CredentialArguments.IsIgnored("accessToken").ShouldBeFalse();
        CredentialArguments.IsIgnored("refresh_token").ShouldBeFalse();
    }

    [Fact]
    public void No_argument_of_any_tool_looks_like_a_credential()
    {
        foreach (var tool in Catalogue.Tools.Tools)
        {
            foreach (var argument in Catalogue.InputOf(tool).GetProperty("properties").EnumerateObject())
                CredentialArguments.IsCredential(argument.Name).ShouldBeFalse($"{tool.Name} {argument.Name}");
        }
    }
}
