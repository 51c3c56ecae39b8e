using System.Text.Json.Nodes;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Bodies;

/// <summary>The tote odds of each runner (docs/upstream/racing.md#r5-tote-prices).</summary>
internal sealed class ToteBody
{
    private const int Movers = 4;

    private readonly RacePlan _race;
    private readonly DateTimeOffset _now;
    private readonly Tote _tote;
    private readonly int _favourite;

    public ToteBody(RacePlan race, DateTimeOffset now)
    {
        (_race, _now, _tote) = (race, now, new Tote(race));
        _favourite =
            race.StartersAt(now)
                .Where(runner => _tote.Win(runner, now) > 0)
                .MinBy(runner => _tote.Win(runner, now))
                ?.Number
            ?? 0;
    }

    public JsonObject Of(RunnerPlan runner)
    {
        if (_race.Meeting.IsFixedOddsOnly)
            return Figures(runner, 0, 0);
        var body = Figures(runner, _tote.Win(runner, _now), _tote.Place(runner, _now));
        var movers = runner.IsScratchedAt(_now)
            ? []
            : _tote
                .Updates(_now, Movers)
                .Select(at => (At: at, Win: _tote.Win(runner, at)))
                .Where(mover => mover.Win > 0)
                .ToList();
        return body.When(
                movers.Count > 0,
                "marketMovers",
                () => Json.Array(movers.Select(mover => Mover(mover.At, mover.Win)))
            )
            .When(
                movers.Count > 0,
                "percentageChange",
                () => (int)Math.Round(100 * ((movers[0].Win / movers[^1].Win) - 1))
            );
    }

    private JsonObject Figures(RunnerPlan runner, decimal win, decimal place) =>
        new()
        {
            ["returnWin"] = Json.Number(win),
            ["returnPlace"] = Json.Number(place),
            ["returnExact2"] = 0,
            ["isFavouriteWin"] = runner.Number == _favourite,
            ["isFavouritePlace"] = runner.Number == _favourite,
            ["isFavouriteExact2"] = false,
            ["bettingStatus"] = Parts.ToteStatus(_race, runner, _now),
        };

    private static JsonObject Mover(DateTimeOffset at, decimal win) =>
        new()
        {
            ["returnWin"] = Json.Number(win),
            ["returnWinTime"] = Json.Second(at),
            ["specialDisplayIndicator"] = false,
        };
}
