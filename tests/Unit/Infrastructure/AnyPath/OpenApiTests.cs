using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using TabMcp.Application.AnyPath;
using TabMcp.Infrastructure.Upstream;
using TabMcp.UnitTests.Infrastructure.Upstream;
using TabMcp.UnitTests.Properties;

namespace TabMcp.UnitTests.Infrastructure.AnyPath;

public sealed class OpenApiTests
{
    private static readonly Uri Tab = new("https://tab.example:8443");
    private static readonly string[] Services =
    [
        "tab-info-service",
        "historical-results-service",
        "recommendation-service",
        "trending-bets-service",
    ];

    private static readonly Config TenThousand = Config
        .QuickThrowOnFailure.WithMaxTest(10_000)
        .WithReplay(20260414UL, 97531UL);

    [Fact]
    public async Task Reads_the_path_with_its_query_and_says_how_to_ask_for_it_again()
    {
        var tab = new StubTab(_ => StubTab.Json("""{"a":"b\u202E"}"""));
        await using var upstream = new UpstreamHost(UpstreamHost.Anonymous, tab);

        var reading = await upstream
            .Call.GetRequiredService<IOpenApi>()
            .GetAsync(
                ServicePath.Parse("/v1/tab-info-service/sports/Over%2FUnder 2.5"),
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["name"] = "a b&c=d",
                    ["jurisdiction"] = "NSW",
                },
                TestContext.Current.CancellationToken
            );

        tab.Requests.ShouldHaveSingleItem()
            .Address.AbsoluteUri.ShouldBe(
                "https://tab.example/v1/tab-info-service/sports/Over%2FUnder%202.5?name=a%20b%26c%3Dd&jurisdiction=NSW"
            );
        reading.Value.Body.GetRawText().ShouldBe("""{"a":"b"}""");
        reading.Value.Path.ShouldBe("/v1/tab-info-service/sports/Over%2FUnder%202.5");
        ServicePath.Parse(reading.Value.Path).Segments[^1].ShouldBe("Over/Under 2.5");
    }

    [Fact]
    public void Ten_thousand_names_reach_exactly_the_path_they_spell_on_exactly_the_one_host() =>
        Prop.ForAll(
                (
                    from first in Name
                    from second in Name
                    from encoded in Gen.Elements(true, false)
                    select (first, second, encoded)
                ).ToArbitrary(),
                names => Arrives(names.first, names.second, names.encoded)
            )
            .Check(TenThousand);

    [Fact]
    public void Ten_thousand_texts_reach_a_public_service_or_are_refused() =>
        Prop.ForAll(
                Gen.OneOf(
                        Any.Text,
                        Name,
                        Name.Select(name => $"/v1/tab-info-service/{name}"),
                        Any.Near("/v1/tab-info-service/racing/dates")
                    )
                    .ToArbitrary(),
                text => ServicePath.FaultOf(text) is not null || StaysInside(Sent(ServicePath.Parse(text)))
            )
            .Check(TenThousand);

    [Fact]
    public void Names_as_TAB_has_them_are_never_refused() =>
        Prop.ForAll(
                Gen.Elements(
                        "Over",
                        "/",
                        " ",
                        "2.5",
                        "#1?",
                        "v",
                        "R02",
                        "(GBR)",
                        "'",
                        "-",
                        "&",
                        "+",
                        ":",
                        "@",
                        "é",
                        "🏉"
                    )
                    .NonEmptyListOf()
                    .Select(parts => "x" + string.Concat(parts))
                    .Where(name => name.Length <= 300)
                    .ToArbitrary(),
                name => ServicePath.FaultOf($"/v1/tab-info-service/x/{Uri.EscapeDataString(name)}") is null
            )
            .Check(TenThousand);

    // Names as TAB has them, and worse: all that an address could misread, in any mixture.
    private static Gen<string> Name { get; } =
        Gen.Frequency(
                (4, Gen.Elements("Over", "Under", "2.5", "v", "R02", " ", "(", ")", "'", "-", "_", "~", "!", "*")),
                (
                    4,
                    Gen.Elements(
                        ".",
                        "..",
                        "/",
                        "\\",
                        "%",
                        "%2F",
                        "%2e",
                        "%252e",
                        "%00",
                        "?",
                        "#",
                        "&",
                        "=",
                        "+",
                        ":",
                        "@",
                        "//",
                        ";",
                        "．",
                        "／",
                        "\u2024",
                        "\u200B",
                        "\r\n"
                    )
                ),
                (3, Gen.Choose(0x20, 0x10FFFF).Where(Rune.IsValid).Select(point => new Rune(point).ToString())),
                (1, Gen.Choose(0, 0xFFFF).Select(unit => ((char)unit).ToString()))
            )
            .ArrayOf()
            .Resize(8)
            .Select(string.Concat);

    private static bool Arrives(string first, string second, bool encoded)
    {
        var path = $"/v1/tab-info-service/sports/{Written(first, encoded)}/competitions/{Written(second, encoded)}";
        if (ServicePath.FaultOf(path) is not null)
            return true;

        var sent = Sent(ServicePath.Parse(path));
        return StaysInside(sent)
            && (!encoded || sent.AbsolutePath == path)
            && sent.AbsolutePath.Split('/')
                .Select(Uri.UnescapeDataString)
                .SequenceEqual(path.Split('/').Select(Uri.UnescapeDataString));
    }

    private static string Written(string name, bool encoded) => encoded ? Uri.EscapeDataString(name) : name;

    private static Uri Sent(ServicePath path) => new(Tab, UpstreamPath.Of(path).With("jurisdiction", "NSW").ToUri());

    // However often whoever receives it may decode it, nothing climbs.
    private static bool StaysInside(Uri sent)
    {
        var decoded = Uri.UnescapeDataString(Uri.UnescapeDataString(sent.AbsolutePath));
        return (sent.Scheme, sent.Host, sent.Port, sent.UserInfo) == (Tab.Scheme, Tab.Host, Tab.Port, "")
            && sent is { Fragment: "", Query: "?jurisdiction=NSW" }
            && sent.AbsolutePath.Split('/') is ["", "v1", var service, _, ..]
            && Services.Contains(service, StringComparer.Ordinal)
            && !decoded
                .Replace('．', '.')
                .Replace('\u2024', '.')
                .Split('/', '\\', '／')
                .Any(part => part is "." or "..")
            && !decoded.Any(char.IsControl);
    }
}
