using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TabMcp.Application.Errors;
using TabMcp.Domain;
using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;
using TabMcp.Infrastructure.Upstream;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Infrastructure.Upstream;

public sealed class UpstreamPathTests
{
    private static readonly Uri Tab = new("https://tab.example:8443");
    private static readonly Config TenThousand = Config
        .QuickThrowOnFailure.WithMaxTest(10_000)
        .WithReplay(20260414UL, 97531UL);

    [Fact]
    public void Writes_literals_as_they_stand_and_each_word_of_the_Domain_as_TAB_spells_it()
    {
        var date = MeetingDate.Parse("2026-04-14", new FakeClock());
        var venue = VenueKey.Of(VenueMnemonic.Parse("haw"));
        var number = RaceNumber.Parse(3);
        var sellCode = SellCode.Parse("m", RaceType.Greyhound);

        UpstreamPath
            .Of(
                $"/v1/racing/dates/{date}/meetings/{RaceType.Thoroughbred}/{venue}/races/{number}?jurisdiction={Jurisdiction.VIC}"
            )
            .Value.ShouldBe("/v1/racing/dates/2026-04-14/meetings/R/HAW/races/3?jurisdiction=VIC");
        UpstreamPath
            .Of(
                $"/v1/x/{Jurisdiction.NT}/{RaceType.Harness}/{RaceType.Greyhound}/{sellCode}/{12}/{'c'}?open={true}&live={false}"
            )
            .Value.ShouldBe("/v1/x/NT/H/G/M/12/c?open=true&live=false");
    }

    [Theory]
    [InlineData("Over/Under 2.5 #1?", "Over%2FUnder%202.5%20%231%3F")]
    [InlineData("100%", "100%25")]
    [InlineData("%2E%2E", "%252E%252E")]
    [InlineData("a&b=c+d", "a%26b%3Dc%2Bd")]
    [InlineData("Côte d'Ivoire", "C%C3%B4te%20d%27Ivoire")]
    [InlineData("...", "...")]
    public void Encodes_a_name_once_and_into_one_segment(string name, string segment)
    {
        UpstreamPath.Of($"/v1/sports/{name}/markets").Value.ShouldBe($"/v1/sports/{segment}/markets");
        UpstreamPath.Of($"/v1/sports?name={name}").Value.ShouldBe($"/v1/sports?name={segment}");
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a\nb")]
    [InlineData("a\u007Fb")]
    public void Refuses_a_name_that_no_segment_can_carry(string name) =>
        Should
            .Throw<ToolException>(() => UpstreamPath.Of($"/v1/sports/{name}/markets"))
            .Kind.ShouldBe(ErrorKind.InvalidInput);

    [Fact]
    public void Refuses_half_a_character_even_beside_the_mark_that_stands_for_one()
    {
        var half = "\uD800";
        var marked = "\uFFFD";

        UpstreamPath.Of($"/v1/sports/{marked}").Value.ShouldBe("/v1/sports/%EF%BF%BD");
        foreach (var name in new[] { half, half + marked, marked + "a" + half, "\uDC00" + half })
            Should.Throw<ToolException>(() => UpstreamPath.Of($"/v1/sports/{name}"));
    }

    [Fact]
    public void Refuses_a_name_longer_than_any_at_TAB()
    {
        var longest = new string('a', UpstreamText.MaxLength);
        UpstreamPath.Of($"/v1/sports/{longest}").Value.ShouldEndWith(longest);

        var tooLong = longest + "a";
        Should.Throw<ToolException>(() => UpstreamPath.Of($"/v1/sports/{tooLong}")).Message.ShouldNotContain(tooLong);
    }

    [Fact]
    public void Every_name_travels_whole_or_not_at_all() =>
        Prop.ForAll(
                (from first in Name from second in Name from value in Name select (first, second, value)).ToArbitrary(),
                names => TravelsWhole(names.first, names.second, names.value)
            )
            .Check(TenThousand);

    [Fact]
    public void Adds_optional_query_values_where_they_are_present()
    {
        var path = UpstreamPath.Of($"/v1/next");

        path.With("maxRaces", (int?)null).With("name", (string?)null).With("live", (bool?)null).ShouldBe(path);
        path.With("maxRaces", 5)
            .With("live", true)
            .With("name", "a b&c")
            .Value.ShouldBe("/v1/next?maxRaces=5&live=true&name=a%20b%26c");
    }

    [Fact]
    public void A_template_that_is_no_path_is_a_bug()
    {
        var name = "a";
        ShouldBeABug(() => UpstreamPath.Of($"/v2/{name}"));
        ShouldBeABug(() => UpstreamPath.Of($"{name}/v1/"));
        ShouldBeABug(() => UpstreamPath.Of($"/v1//{name}"));
        ShouldBeABug(() => UpstreamPath.Of($"/v1/../{name}"));
        ShouldBeABug(() => UpstreamPath.Of($"/v1/%2e/{name}"));
        ShouldBeABug(() => UpstreamPath.Of($"/v1/a#{name}"));
        ShouldBeABug(() => UpstreamPath.Of($"/v1/a?b={name}?c=d"));
        ShouldBeABug(() => UpstreamPath.Of($"/v1/a??b={name}"));
    }

    [Fact]
    public void A_hole_that_is_not_a_whole_segment_or_value_is_a_bug()
    {
        var name = "a";
        ShouldBeABug(() => UpstreamPath.Of($"/v1/{name}{name}/a"));
        ShouldBeABug(() => UpstreamPath.Of($"/v1/a{name}"));
        ShouldBeABug(() => UpstreamPath.Of($"/v1/{name}a"));
        ShouldBeABug(() => UpstreamPath.Of($"/v1/a?{name}=b"));
        ShouldBeABug(() => UpstreamPath.Of($"/v1/a?b={name}/c"));
    }

    [Fact]
    public void Takes_no_type_that_has_not_been_thought_about()
    {
        var taken = typeof(UpstreamPathTemplate)
            .GetMethods()
            .Where(method => method.Name is nameof(UpstreamPathTemplate.AppendFormatted))
            .ToList();

        taken.ShouldAllBe(method => !method.IsGenericMethod);
        taken
            .Select(method => method.GetParameters().ShouldHaveSingleItem().ParameterType)
            .ShouldBe(
                [
                    typeof(string),
                    typeof(char),
                    typeof(int),
                    typeof(bool),
                    typeof(MeetingDate),
                    typeof(VenueKey),
                    typeof(SellCode),
                    typeof(RaceNumber),
                    typeof(RaceType),
                    typeof(ApproximatesProduct),
                    typeof(Jurisdiction),
                ],
                ignoreOrder: true
            );
    }

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
                        "%00",
                        "?",
                        "#",
                        "&",
                        "=",
                        "+",
                        ":",
                        "@",
                        "//"
                    )
                ),
                (3, Gen.Choose(0x20, 0x10FFFF).Where(Rune.IsValid).Select(point => new Rune(point).ToString())),
                (1, Gen.Choose(0, 0xFFFF).Select(unit => ((char)unit).ToString()))
            )
            .ArrayOf()
            .Resize(8)
            .Select(string.Concat);

    private static bool TravelsWhole(string first, string second, string value)
    {
        UpstreamPath path;
        try
        {
            path = UpstreamPath.Of($"/v1/sports/{first}/competitions/{second}?name={value}");
        }
        catch (ToolException refused) when (refused.Kind is ErrorKind.InvalidInput)
        {
            return !(IsSegment(first) && IsSegment(second) && IsText(value));
        }

        var sent = new Uri(Tab, path.ToUri());
        return (sent.Scheme, sent.Host, sent.Port) == (Tab.Scheme, Tab.Host, Tab.Port)
            && sent.PathAndQuery == path.Value
            && sent.Fragment.Length is 0
            && sent.AbsolutePath.Split('/')
                .Select(Uri.UnescapeDataString)
                .SequenceEqual(["", "v1", "sports", first, "competitions", second])
            && Uri.UnescapeDataString(sent.Query) == $"?name={value}";
    }

    private static bool IsSegment(string text) => text is not ("" or "." or "..") && IsText(text);

    private static bool IsText(string text)
    {
        try
        {
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetByteCount(text);
            return !text.Any(char.IsControl);
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static void ShouldBeABug(Func<UpstreamPath> template) =>
        Should.Throw<InvalidOperationException>(() => template());
}
