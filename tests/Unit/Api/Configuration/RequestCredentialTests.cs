using System.Text;
using Microsoft.AspNetCore.Http;
using TabMcp.Api.Configuration;
using TabMcp.Application.Login;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.UnitTests.Api.Configuration;

public sealed class RequestCredentialTests
{
    private const string Whole = "?clientId=us&clientSecret=canary-secret&username=1234567&password=canary-word";

    private static readonly byte[] Key = [1, 2, 3];

    private static readonly Credential Application = new("us", Secret.From("canary-secret"))
    {
        Origin = CredentialOrigin.Request,
    };

    private static readonly Credential WithAccount = Application with
    {
        Account = new(Secret.From("1234567"), Secret.From("canary-word")),
    };

    public static readonly TheoryData<string> Forms =
    [
        Whole,
        "?config.clientId=us&config.clientSecret=canary-secret&config.username=1234567&config.password=canary-word",
        "?config[clientId]=us&config[clientSecret]=canary-secret&config[username]=1234567&config[password]=canary-word",
        $"?config={Base64("""{"clientId":"us","clientSecret":"canary-secret","username":1234567,"password":"canary-word"}""")}",
        $"?clientId=us&config.clientSecret=canary-secret&config={Base64("""{"username":"1234567","password":"canary-word"}""")}",
        "?CLIENTID=us&clientsecret=%20canary-secret%20&UserName=1234567&password=canary-word",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Is_read_from_every_form_that_gateways_send(string query) => ShouldBe(Read(query), WithAccount);

    [Fact]
    public void Is_read_from_headers_where_the_query_is_silent()
    {
        (string, string)[] headers =
        [
            ("clientid", "us"),
            ("ClientSecret", "canary-secret"),
            ("username", "1234567"),
            ("password", "canary-word"),
        ];

        ShouldBe(Read("", headers), WithAccount);
        ShouldBe(
            Read("?username=7654321", headers),
            WithAccount with
            {
                Account = new(Secret.From("7654321"), Secret.From("canary-word")),
            }
        );
    }

    [Fact]
    public void May_be_an_application_without_an_account() =>
        ShouldBe(Read("?clientId=us&clientSecret=canary-secret&username=&password=%20"), Application);

    [Theory]
    [InlineData("")]
    [InlineData("?clientId=&clientSecret=")]
    [InlineData("?config=e30=")]
    [InlineData("?api_key=x&profile=y&baseUrl=https://canary.example&TAB_CLIENT_ID=us&TAB_CLIENT_SECRET=canary")]
    public void Is_none_where_none_is_given(string query)
    {
        var read = Read(query);

        read.Credential.ShouldBeNull();
        read.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?clientId=canary", "clientSecret", "is missing beside clientId")]
    [InlineData("?clientSecret=canary", "clientId", "is missing beside clientSecret")]
    [InlineData("?username=canary&clientId=canary&clientSecret=canary", "password", "is missing beside username")]
    [InlineData("?password=canary&clientId=canary&clientSecret=canary", "username", "is missing beside password")]
    [InlineData("?username=canary&password=canary", "username", "need clientId and clientSecret beside them")]
    [InlineData("?clientId=canary&clientId=canary&clientSecret=canary", "clientId", "must be given once")]
    [InlineData("?clientId=canary&clientSecret=canary%0A1", "clientSecret", "no control characters")]
    public void Is_whole_or_refused_without_a_word_of_its_values(string query, string name, string rule)
    {
        var read = Read(query);

        read.Credential.ShouldBeNull();
        var fault = read.Faults.ShouldHaveSingleItem();
        fault.Argument.ShouldBe(name);
        fault.Message.ShouldStartWith(name);
        fault.Message.ShouldContain(rule);
        fault.Message.ShouldContain("in the request's query or headers");
        fault.Message.ShouldNotContain("canary");
    }

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void Is_of_bounded_length(int length, bool isRead)
    {
        var read = Read($"?clientId=us&clientSecret={new string('x', length)}");

        (read.Credential is not null).ShouldBe(isRead);
        read.Faults.Select(fault => fault.Argument).ShouldBe(isRead ? [] : ["clientSecret"]);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Is_gone_from_a_request_that_has_been_read(string query)
    {
        var request = Request(query, ("password", "canary-header"), ("jurisdiction", "VIC"));

        RequestCredential.Forget(request);

        request.QueryString.HasValue.ShouldBeFalse();
        request.Headers.Keys.ShouldBe(["jurisdiction"]);
    }

    [Fact]
    public void A_query_without_a_credential_stays()
    {
        var request = Request("?toolsets=racing");

        RequestCredential.Forget(request);

        request.QueryString.Value.ShouldBe("?toolsets=racing");
    }

    [Fact]
    public void Is_masked_where_the_whole_configuration_is_printed() => $"{Read(Whole)}".ShouldNotContain("canary");

    private static void ShouldBe(RequestConfiguration read, Credential expected)
    {
        read.Faults.ShouldBeEmpty();
        read.Credential.ShouldNotBeNull().Digest(Key).ShouldBe(expected.Digest(Key));
    }

    private static RequestConfiguration Read(string query, params (string Name, string Value)[] headers) =>
        RequestConfiguration.Read(Request(query, headers));

    private static HttpRequest Request(string query, params (string Name, string Value)[] headers)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(query);
        foreach (var (name, value) in headers)
            request.Headers[name] = value;
        return request;
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
