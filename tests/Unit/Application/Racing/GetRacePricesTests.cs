using TabMcp.Application.Racing;
using TabMcp.Domain.Wagering;

namespace TabMcp.UnitTests.Application.Racing;

public sealed class GetRacePricesTests : IDisposable
{
    private static readonly GetRace Call = RacingExamples.Call;

    private readonly ApplicationHost _app = new();

    public GetRacePricesTests() => _app.Racing.Race = RacingExamples.Race;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Shows_each_runner_s_prices_and_where_they_are_going()
    {
        var runner = (await _app.AskAsync(Call)).Field.ShouldHaveSingleItem();

        runner.Fixed.ShouldBe(
            new(3.5m, 1.4m, RacingExamples.Noon.AddMinutes(-1), 5, 4, Previous: 4, PriceTrend.Firming, Favourite: null)
        );
        runner.Tote.ShouldBe(new(3.2m, 1.3m, Favourite: true));
    }

    [Fact]
    public async Task Shows_the_day_s_first_price_only_where_it_differs_from_the_first_of_all()
    {
        var odds = RacingExamples.Runner(1).Fixed! with { OpenedToday = Price.Of(5) };
        _app.Racing.Race = RacingExamples.Race with { Entries = [RacingExamples.Runner(1) with { Fixed = odds }] };

        var fixedOdds = (await _app.AskAsync(Call)).Field[0].Fixed.ShouldNotBeNull();

        fixedOdds.Opened.ShouldBe(5);
        fixedOdds.OpenedToday.ShouldBeNull();
    }

    [Fact]
    public async Task A_runner_without_a_price_has_no_prices_rather_than_zeros()
    {
        var unpriced = RacingExamples.Runner(1) with
        {
            Fixed = new() { Status = BettingStatus.Reserve },
            Tote = new(Win: null, Place: null, IsFavourite: false),
        };
        _app.Racing.Race = RacingExamples.Race with { Entries = [unpriced] };

        var runner = (await _app.AskAsync(Call)).Field.ShouldHaveSingleItem();

        runner.Fixed.ShouldBeNull();
        runner.Tote.ShouldBeNull();
    }

    [Fact]
    public async Task Keeps_a_place_price_that_stands_without_a_win_price()
    {
        var placeOnly = RacingExamples.Runner(1) with { Fixed = new() { Place = Price.Of(2) } };
        _app.Racing.Race = RacingExamples.Race with { Entries = [placeOnly] };

        (await _app.AskAsync(Call)).Field[0].Fixed?.Place.ShouldBe(2);
    }

    [Fact]
    public async Task Without_fixed_odds_keeps_the_tote_and_nothing_of_the_fixed_side()
    {
        var call = Call with { FixedOdds = false, Include = [GetRace.Detail.PriceHistory] };

        var race = await _app.AskAsync(call);

        race.FixedOddsAsOf.ShouldBeNull();
        race.ToteAsOf.ShouldNotBeNull();
        var runner = race.Field.ShouldHaveSingleItem();
        runner.Fixed.ShouldBeNull();
        runner.History.ShouldBeNull();
        runner.Tote.ShouldNotBeNull();
    }

    [Fact]
    public async Task Keeps_the_twelve_latest_of_many_earlier_prices()
    {
        var odds = RacingExamples.Runner(1).Fixed! with
        {
            History =
            [
                .. Enumerable
                    .Range(1, 30)
                    .Select(change => new PriceChange(Price.Of(change), RacingExamples.Noon.AddHours(change - 40))),
            ],
        };
        _app.Racing.Race = RacingExamples.Race with { Entries = [RacingExamples.Runner(1) with { Fixed = odds }] };

        var asked = await _app.AskAsync(Call with { Include = [GetRace.Detail.PriceHistory] });

        asked
            .Field[0]
            .History.ShouldNotBeNull()
            .Select(price => price.Win)
            .ShouldBe(Enumerable.Range(19, 12).Select(price => (decimal)price));
    }

    [Fact]
    public async Task Gives_earlier_prices_only_where_they_are_asked_for()
    {
        (await _app.AskAsync(Call)).Field[0].History.ShouldBeNull();

        var asked = await _app.AskAsync(Call with { Include = [GetRace.Detail.PriceHistory] });

        asked
            .Field[0]
            .History.ShouldBe([new(5, RacingExamples.Noon.AddDays(-1)), new(4, RacingExamples.Noon.AddHours(-4))]);
    }
}
