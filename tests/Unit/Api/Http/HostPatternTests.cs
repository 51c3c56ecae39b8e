using TabMcp.Api.Http;

namespace TabMcp.UnitTests.Api.Http;

public sealed class HostPatternTests
{
    [Theory]
    [InlineData("*", "anything.example", 80, true)]
    [InlineData("localhost", "localhost", null, true)]
    [InlineData("localhost", "LOCALHOST", 8081, true)]
    [InlineData("localhost", "localhost.example", null, false)]
    [InlineData("localhost:8081", "localhost", 8081, true)]
    [InlineData("localhost:8081", "localhost", 8082, false)]
    [InlineData("localhost:8081", "localhost", null, false)]
    [InlineData("[::1]", "[::1]", 8081, true)]
    [InlineData("[::1]:8081", "[::1]", 8081, true)]
    [InlineData("[::1]:8081", "[::1]", 8082, false)]
    [InlineData("*.example.com", "a.example.com", null, true)]
    [InlineData("*.example.com", "a.b.example.com", null, true)]
    [InlineData("*.example.com", "example.com", null, false)]
    [InlineData("*.example.com", "evilexample.com", null, false)]
    [InlineData("*.example.com", ".example.com", null, false)]
    [InlineData("https://app.example.com", "app.example.com", null, true)]
    [InlineData("https://app.example.com", "app.example.com", 8443, false)]
    public void Matches_hosts(string entry, string host, int? port, bool matches) =>
        HostPattern.Parse(entry).MatchesHost(host, port).ShouldBe(matches);

    [Theory]
    [InlineData("*", "https://anything.example", true)]
    [InlineData("localhost", "http://localhost:3000", true)]
    [InlineData("localhost", "https://localhost", true)]
    [InlineData("localhost", "http://localhost.example", false)]
    [InlineData("[::1]", "http://[::1]:3000", true)]
    [InlineData("example.com", "https://example.com:8443", true)]
    [InlineData("example.com:8443", "https://example.com", false)]
    [InlineData("*.example.com", "https://a.example.com", true)]
    [InlineData("*.example.com", "https://example.com", false)]
    [InlineData("https://*.example.com", "http://a.example.com", false)]
    [InlineData("https://*.example.com", "https://a.example.com", true)]
    [InlineData("https://app.example.com", "https://app.example.com", true)]
    [InlineData("https://app.example.com/", "https://app.example.com", true)]
    [InlineData("https://app.example.com", "https://app.example.com:443", true)]
    [InlineData("https://app.example.com", "https://app.example.com:8443", false)]
    [InlineData("https://app.example.com", "http://app.example.com", false)]
    [InlineData("http://localhost:3000", "http://localhost:3001", false)]
    [InlineData("chrome-extension://abcdef", "chrome-extension://abcdef", true)]
    [InlineData("chrome-extension://abcdef", "chrome-extension://fedcba", false)]
    public void Matches_origins(string entry, string origin, bool matches) =>
        HostPattern.Parse(entry).MatchesOrigin(new Uri(origin)).ShouldBe(matches);

    [Theory]
    [InlineData("*", true)]
    [InlineData("https://*", false)]
    [InlineData("*:443", false)]
    [InlineData("*.example.com", false)]
    public void Only_the_bare_star_takes_an_opaque_origin(string entry, bool any) =>
        HostPattern.Parse(entry).IsAny.ShouldBe(any);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("https://")]
    [InlineData("example.com/path")]
    [InlineData("example.com:port")]
    [InlineData("user@example.com")]
    [InlineData("two hosts")]
    [InlineData("http://x:y")]
    [InlineData("javascript:/")]
    [InlineData("https://u@app.example.com")]
    [InlineData("://example.com")]
    [InlineData("a b://example.com")]
    [InlineData("example.com:-1")]
    [InlineData("example.com:65536")]
    [InlineData("example.com:")]
    [InlineData("*.")]
    [InlineData("app.*.com")]
    [InlineData("**")]
    [InlineData("::1")]
    [InlineData("[::1")]
    public void Refuses_an_entry_that_names_no_host_without_repeating_it(string entry)
    {
        HostPattern.TryParse(entry, out _).ShouldBeFalse();
        var message = Should.Throw<FormatException>(() => HostPattern.Parse(entry)).Message;
        message.ShouldContain("*.example.com");
        message.ShouldNotContain($"'{entry}'");
    }
}
