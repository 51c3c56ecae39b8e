using System.Text;
using Microsoft.AspNetCore.Http;
using TabMcp.Api.Configuration;
using TabMcp.Domain;
using TabMcp.UnitTests.Properties;

namespace TabMcp.UnitTests.Api.Configuration;

public sealed class RequestConfigurationTests
{
    public static readonly TheoryData<string> Forms =
    [
        "?toolsets=racing,sports&jurisdiction=VIC",
        "?toolsets=racing%2Csports&jurisdiction=vic",
        "?toolsets=racing&toolsets=sports&jurisdiction=VIC",
        "?config.toolsets=racing,sports&config.jurisdiction=VIC",
        "?config[toolsets]=racing,sports&config[jurisdiction]=VIC",
        $"?config={Base64("""{"toolsets":"racing,sports","jurisdiction":"VIC"}""")}",
        $"?config={Base64("""{"Toolsets":"racing,sports","JURISDICTION":"VIC"}""")}",
        $"?config={Base64("""{"toolsets":["racing","sports"],"jurisdiction":"VIC","other":7}""")}",
        $"?config={Base64("""{"toolsets":"racing,sports","jurisdiction":"VIC"}""").TrimEnd('=')}",
        $"?api_key=x&profile=y&toolsets=racing,sports&config={Base64("""{"jurisdiction":"VIC"}""")}",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Reads_every_form_that_gateways_send(string query)
    {
        var read = Read(query);

        read.Faults.ShouldBeEmpty();
        read.Toolsets.ToString().ShouldBe("racing,sports");
        read.Jurisdiction.ShouldBe(Jurisdiction.VIC);
    }

    [Fact]
    public void Reads_headers_where_the_query_is_silent()
    {
        var read = Read("?jurisdiction=QLD", ("Toolsets", "sports"), ("jurisdiction", "TAS"));

        read.Toolsets.ToString().ShouldBe("sports");
        read.Jurisdiction.ShouldBe(Jurisdiction.QLD);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("?toolsets=&jurisdiction=%20")]
    [InlineData("?other=1")]
    [InlineData("?config=")]
    public void Asks_for_nothing_where_nothing_is_given(string query)
    {
        var read = Read(query);

        read.ShouldSatisfyAllConditions(
            () => read.Toolsets.ShouldBeNull(),
            () => read.Jurisdiction.ShouldBeNull(),
            () => read.Faults.ShouldBeEmpty()
        );
    }

    [Theory]
    [InlineData("?toolsets=racing,canary", "toolsets", "racing")]
    [InlineData("?toolsets=canary", "toolsets", null)]
    [InlineData("?jurisdiction=canary", "jurisdiction", null)]
    [InlineData("?jurisdiction=1", "jurisdiction", null)]
    [InlineData("?config=canary!", "config", null)]
    [InlineData("?config=W10=", "config", null)]
    [InlineData("?config=eyJhIjoxLCJhIjoyfQ==", "config", null)]
    [InlineData("?config=eyJ0b29sc2V0cyI6InJhY2luZyIsIlRvb2xzZXRzIjoic3BvcnRzIn0=", "config", null)]
    public void Names_what_it_cannot_read_and_counts_it_as_not_given(string query, string name, string? toolsets)
    {
        var read = Read(query);

        var fault = read.Faults.ShouldHaveSingleItem();
        fault.Argument.ShouldBe(name);
        fault.Message.ShouldStartWith($"{name}, in the request's query or headers, must ");
        fault.Message.ShouldNotContain("canary");
        read.Toolsets?.ToString().ShouldBe(toolsets);
        read.Jurisdiction.ShouldBeNull();
    }

    [Fact]
    public void No_text_in_a_query_or_a_config_breaks_it() =>
        Always.Holds(
            Any.Text,
            text =>
            {
                Read($"?toolsets={Uri.EscapeDataString(text)}&config={Uri.EscapeDataString(text)}");
                Read($"?config={Base64(text)}");
            }
        );

    private static RequestConfiguration Read(string query, params (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(query);
        foreach (var (name, value) in headers)
            context.Request.Headers[name] = value;
        return RequestConfiguration.Read(context.Request);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
