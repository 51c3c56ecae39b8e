using TabMcp.Application.AnyPath;

namespace TabMcp.UnitTests.Application.AnyPath;

public sealed class ServicePathTests
{
    private const string Info = "/v1/tab-info-service";

    [Theory]
    [InlineData("/v1/tab-info-service/racing/dates", "racing", "dates")]
    [InlineData("/v1/tab-info-service/sports/Rugby League/competitions", "sports", "Rugby League", "competitions")]
    [InlineData("/v1/tab-info-service/sports/Rugby%20League", "sports", "Rugby League")]
    [InlineData("/v1/tab-info-service/x/MONMORE%20R02%2015%2F04", "x", "MONMORE R02 15/04")]
    [InlineData("/v1/tab-info-service/x/Over%2FUnder 2.5 %231%3F", "x", "Over/Under 2.5 #1?")]
    [InlineData("/v1/tab-info-service/x/100%", "x", "100%")]
    [InlineData("/v1/tab-info-service/x/100%25", "x", "100%")]
    [InlineData("/v1/tab-info-service/x/50% off", "x", "50% off")]
    [InlineData("/v1/tab-info-service/x/C%C3%B4te d'Ivoire", "x", "Côte d'Ivoire")]
    [InlineData("/v1/tab-info-service/x/🏉", "x", "🏉")]
    [InlineData("/v1/tab-info-service/x/v1.2", "x", "v1.2")]
    [InlineData("/v1/tab-info-service/x/.a", "x", ".a")]
    public void Reads_names_raw_or_encoded_once(string path, params string[] names)
    {
        ServicePath.FaultOf(path).ShouldBeNull();
        ServicePath.Parse(path).Segments.ShouldBe(["v1", "tab-info-service", .. names]);
    }

    [Theory]
    [InlineData("/v1/tab-info-service/racing/dates", true)]
    [InlineData("/v1/recommendation-service/featured-events", true)]
    [InlineData("/v1/trending-bets-service/propositions-racing", true)]
    [InlineData("/v1/historical-results-service/NSW/racing/2026-04-13", false)]
    public void Knows_the_public_services_and_which_want_a_jurisdiction(string path, bool takes) =>
        ServicePath.Parse(path).TakesJurisdiction.ShouldBe(takes);

    public static TheoryData<string> Hostile =>
        [
            // Another host, scheme or service.
            "",
            "racing/dates",
            "https://evil.example/v1/tab-info-service/racing",
            "https:/v1/tab-info-service/racing",
            "//evil.example/v1/tab-info-service/racing",
            "///v1/tab-info-service/racing",
            "/\\evil.example/v1/tab-info-service/racing",
            "\\\\evil.example\\v1",
            "/@evil.example/v1/tab-info-service/racing",
            "@evil.example",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "/oauth/token",
            "/v1/",
            "/v1/tab-info-service",
            "/v1/tab-info-service/",
            "/v1/tab-info-serviceX/racing",
            "/v1/TAB-INFO-SERVICE/racing",
            "/V1/tab-info-service/racing",
            "/v2/tab-info-service/racing",
            "/v1/account-service/tab/accounts/1/balance",
            "/v1/tab-betting-service/accounts/1/betslip",
            "/v1/pricing-service/enquiry",
            "/v1/tab-promotions-service/accounts/1",
            "/v1/tab-info-service%2Fracing/dates",
            "/v1%2Ftab-info-service/racing/dates",
            "/%76%31/tab-info-service/racing",
            "/v1/tab-info-%73ervice/racing",
            " /v1/tab-info-service/racing",
            // Climbing, in every spelling.
            Info + "/../account-service/x",
            Info + "/racing/../../account-service/x",
            Info + "/./racing",
            Info + "/racing/..",
            Info + "/racing/.",
            Info + "/...",
            Info + "/%2e%2e/account-service",
            Info + "/%2E%2E/account-service",
            Info + "/.%2e/account-service",
            Info + "/%2e./account-service",
            Info + "/%252e%252e/account-service",
            Info + "/%25252e/account-service",
            Info + "/%2e",
            Info + "/..%2Faccount-service",
            Info + "/%2F..",
            Info + "/a%2F..%2Fb",
            Info + "/a%2f%2e%2e%2fb",
            Info + "/..%5Caccount-service",
            Info + "/a%5C..%5Cb",
            Info + "/..\\account-service",
            Info + "/..;/account-service",
            Info + "/a;jsessionid=1/b",
            Info + "/a%3Bb",
            Info + "/．．/account-service",
            Info + "/%EF%BC%8E%EF%BC%8E/account-service",
            Info + "/a／．．／b",
            Info + "/\u2024\u2024/account-service",
            Info + "/\u2025/account-service",
            Info + "/.. /account-service",
            Info + "/%20../account-service",
            Info + "/%c0%ae%c0%ae/account-service",
            Info + "/%c0%afaccount-service",
            Info + "/%u002e%u002e/account-service",
            Info + "/%ff",
            // Empty segments, queries, fragments.
            Info + "//racing",
            Info + "/racing//dates",
            Info + "/racing/",
            Info + "/racing?jurisdiction=NSW",
            Info + "/racing#x",
            Info + "/racing?TabcorpAuth=x",
            // What cannot be seen.
            Info + "/racing%00",
            Info + "/racing\0.json",
            Info + "/racing%0d%0aHost:%20evil.example",
            Info + "/racing\r\nHost: evil.example",
            Info + "/racing%09",
            Info + "/a\u202Eb",
            Info + "/a%E2%80%AEb",
            Info + "/.\u200B./account-service",
            Info + "/%E2%80%8B",
            Info + "/a\u2028b",
            // Without end.
            Info + "/" + new string('a', 301),
            Info + "/" + new string('a', 2000),
            Info + string.Concat(Enumerable.Repeat("/a", 40)),
        ];

    // No part of the corpus: half a character does not survive the way from a test runner to a test.
    [Fact]
    public void Refuses_half_a_character() => ServicePath.FaultOf(Info + "/\uD800").ShouldNotBeNull();

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Refuses_a_hostile_path_with_a_way_out_that_repeats_none_of_it(string path)
    {
        var fault = ServicePath.FaultOf(path).ShouldNotBeNull();

        fault.ShouldStartWith("must ");
        fault.ShouldEndWith(".");
        fault.ShouldNotContain("evil");
        Should.Throw<FormatException>(() => ServicePath.Parse(path)).Message.ShouldNotContain("evil");
    }
}
