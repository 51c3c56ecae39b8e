using System.Text.Json;
using TabMcp.Api.Catalogue;
using TabMcp.Application.Answers;
using TabMcp.Application.Racing;
using TabMcp.Application.Tools;
using TabMcp.Domain;
using TabMcp.Domain.Wagering;
using TabMcp.Tests;
using TabMcp.UnitTests.Application.Racing;

namespace TabMcp.UnitTests.Api.Catalogue;

public sealed class ToolJsonTests
{
    private static readonly GetNextToGo.Result Empty = new(Jurisdiction.NSW, RacingExamples.Noon, [], Next: null);

    [Fact]
    public void Every_answer_says_where_it_comes_from()
    {
        JsonSerializer
            .Serialize(Empty, Catalogue.Json)
            .ShouldBe("""{"jurisdiction":"NSW","as_of":"2026-04-14T02:00:00Z","races":[],"source":"tab","age_ms":0}""");

        var sandbox = ToolJson.Create("sandbox", [ToolDescriptors.Of(typeof(GetNextToGo))], new FakeClock());
        JsonSerializer.Serialize(Empty, sandbox).ShouldContain("\"source\":\"sandbox\"");
    }

    [Fact]
    public void What_is_inside_an_answer_does_not_say_it_again()
    {
        JsonSerializer.Serialize(NextCall.Race, Catalogue.Json).ShouldNotContain("source");
    }

    [Fact]
    public void Text_is_not_escaped_beyond_what_JSON_needs()
    {
        JsonSerializer
            .Serialize(new NextCall("O'BRIEN & \"SØN\" <IRE> +3m", "\u0007"), Catalogue.Json)
            .ShouldBe("""{"tool":"O'BRIEN & \"SØN\" <IRE> +3m","with":"\u0007"}""");
    }

    [Fact]
    public void Words_of_ours_are_written_in_snake_case_and_letters_of_theirs_as_they_are()
    {
        JsonSerializer.Serialize(PriceTrend.Drifting, Catalogue.Json).ShouldBe("\"drifting\"");
        JsonSerializer.Serialize(GetRace.Detail.PriceHistory, Catalogue.Json).ShouldBe("\"price_history\"");
        JsonSerializer.Serialize(TabMcp.Domain.Racing.RaceType.Harness, Catalogue.Json).ShouldBe("\"H\"");
    }

    [Fact]
    public void A_price_keeps_the_digits_it_came_with()
    {
        var prices = new FieldRunner.TotePrices(2.50m, 1.4m, Favourite: null);

        JsonSerializer.Serialize(prices, Catalogue.Json).ShouldBe("""{"win":2.50,"place":1.4}""");
    }
}
