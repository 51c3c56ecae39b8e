using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;
using TabMcp.Application.Calls;
using TabMcp.Application.Login;
using TabMcp.Infrastructure.Secrets;
using TabMcp.Infrastructure.Tokens;

namespace TabMcp.UnitTests.Api.Hosting;

/// <summary>As whom a call is made: by the request's own credential, or else by the operator's.</summary>
public sealed class CallerTests : IDisposable
{
    private const string Application = "?clientId=us&clientSecret=canary";
    private const string Account = $"{Application}&username=1&password=canary";

    private readonly ServiceProvider _services;

    public CallerTests()
    {
        var settings = SettingsReader.Read(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["TAB_CLIENT_ID"] = "operator",
                ["TAB_CLIENT_SECRET"] = "canary",
                ["TAB_USERNAME"] = "1000001",
                ["TAB_PASSWORD"] = "canary",
            }
        );
        var services = new ServiceCollection().AddLogging();
        services.AddTabMcp(settings);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    [Fact]
    public void A_request_s_credential_takes_the_place_of_the_operator_s_whole()
    {
        var (credential, account) = As(Application);

        credential.ShouldNotBeNull().ClientId.ShouldBe("us");
        credential.Account.ShouldBeNull();
        credential.Origin.ShouldBe(CredentialOrigin.Request);
        account.ShouldNotBeNull().ShouldNotContain("us");
    }

    [Fact]
    public void A_request_without_one_is_made_as_the_operator_and_is_nobody_s()
    {
        var (credential, account) = As("?jurisdiction=VIC");

        credential.ShouldNotBeNull().ClientId.ShouldBe("operator");
        credential.Origin.ShouldBe(CredentialOrigin.Server);
        account.ShouldBeNull();
    }

    [Theory]
    [InlineData(Application, Application, true)]
    [InlineData(Account, Account, true)]
    [InlineData(Application, Account, false)]
    [InlineData(Application, "?clientId=us&clientSecret=other", false)]
    [InlineData(Account, $"{Application}&username=2&password=canary", false)]
    public void Callers_are_told_apart_by_their_credentials(string one, string other, bool isSame) =>
        (As(one).Account == As(other).Account).ShouldBe(isSame);

    public void Dispose() => _services.Dispose();

    private (Credential? Credential, string? Account) As(string query)
    {
        using var call = _services.CreateScope();
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(query);
        call.ServiceProvider.GetRequiredService<CurrentRequest>().Configuration = RequestConfiguration.Read(request);
        return (
            call.ServiceProvider.GetRequiredService<CallerCredential>().Value,
            call.ServiceProvider.GetRequiredService<ICaller>().Account
        );
    }
}
