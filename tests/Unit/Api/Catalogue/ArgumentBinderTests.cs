using TabMcp.Api.Catalogue;
using TabMcp.Application.Racing;
using TabMcp.Domain;
using TabMcp.Domain.Racing;
using static TabMcp.UnitTests.Api.Catalogue.RaceCall;

namespace TabMcp.UnitTests.Api.Catalogue;

public sealed class ArgumentBinderTests
{
    private static readonly ArgumentBinder<GetNextToGo> NextToGo = new("racing_get_next_to_go", Catalogue.Json);

    [Fact]
    public void Binds_every_argument_by_its_name()
    {
        var call = Bind(
            $$"""
            { {{Whole}}, "jurisdiction": "QLD", "fixed_odds": false, "include": ["pools", "price_history"] }
            """
        );

        call.ShouldSatisfyAllConditions(
            () => call.MeetingDate.ShouldBe("today"),
            () => call.RaceType.ShouldBe(RaceType.Thoroughbred),
            () => call.VenueMnemonic.ShouldBe("HAW"),
            () => call.RaceNumber.ShouldBe(3),
            () => call.Jurisdiction.ShouldBe(Jurisdiction.QLD),
            () => call.FixedOdds.ShouldBeFalse(),
            () => call.Include.ShouldBe([GetRace.Detail.Pools, GetRace.Detail.PriceHistory])
        );
    }

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        Bind($$"""{ {{Whole}} }""").ShouldBe(new GetRace("today", RaceType.Thoroughbred, "HAW", 3));
        NextToGo.Bind(arguments: null).ShouldBe(new GetNextToGo());
    }

    [Fact]
    public void An_explicit_null_is_left_out()
    {
        Bind($$"""{ {{Whole}}, "jurisdiction": null, "fixed_odds": null, "include": null }""")
            .ShouldBe(new GetRace("today", RaceType.Thoroughbred, "HAW", 3));
    }

    [Theory]
    [InlineData("r")]
    [InlineData("R")]
    public void Words_are_read_in_either_case(string letter)
    {
        Bind($$"""{ {{Whole.Replace("\"R\"", $"\"{letter}\"")}}, "jurisdiction": "nsw", "include": ["POOLS"] }""")
            .ShouldSatisfyAllConditions(
                call => call.RaceType.ShouldBe(RaceType.Thoroughbred),
                call => call.Jurisdiction.ShouldBe(Jurisdiction.NSW),
                call => call.Include.ShouldBe([GetRace.Detail.Pools])
            );
    }

    [Theory]
    [InlineData("3.0")]
    [InlineData("0.3e1")]
    public void A_whole_number_is_one_however_it_is_written(string number)
    {
        Bind($$"""{ {{Whole.Replace("3", number)}} }""").RaceNumber.ShouldBe(3);
    }

    [Theory]
    [InlineData("\"eyJhbGciOi\"")]
    [InlineData("null")]
    [InlineData("[1, 2]")]
    public void An_access_token_of_an_older_caller_is_dropped_unread(string token)
    {
        Bind($$"""{ {{Whole}}, "access_token": {{token}} }""")
            .ShouldBe(new GetRace("today", RaceType.Thoroughbred, "HAW", 3));
    }
}
