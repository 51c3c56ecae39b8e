using System.Text.Json.Nodes;
using TabMcp.Domain.Racing;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Bodies;

/// <summary>The field of R5 (docs/upstream/racing.md#r5-runners).</summary>
internal static class RunnerBody
{
    private static readonly string[] FastForms =
    [
        "TopRated",
        "LikelyLeader",
        "GoldenSwitch",
        "Profiler",
        "SectionalStar",
        "Rocket",
        "FireForm",
        "WinnersWin",
    ];

    public static JsonArray Field(RacePlan race, FixedMarket market, View view)
    {
        var tote = new ToteBody(race, view.Now);
        return Json.Array(race.Runners.Select(runner => Runner(race, runner, market, tote, view)));
    }

    private static JsonObject Runner(RacePlan race, RunnerPlan runner, FixedMarket market, ToteBody tote, View view)
    {
        var dice = runner.Dice;
        var dogs = race.Meeting.Type == RaceType.Greyhound;
        var speed = runner.IsVacant || race.Meeting.Type == RaceType.Harness ? 0 : dice.For("speed").Between(0, 100);
        return new JsonObject
        {
            ["runnerName"] = runner.Name,
            ["runnerNumber"] = runner.Number,
            ["fixedOdds"] = FixedOddsBody.Of(race, runner, market, view.Now),
            ["parimutuel"] = tote.Of(runner),
            ["silkURL"] = view.Silk(runner),
            ["trainerName"] = runner.IsVacant ? "" : runner.Trainer.Short,
            ["vacantBox"] = runner.IsVacant,
            ["trainerFullName"] = runner.IsVacant ? null : runner.Trainer.Full,
            ["barrierNumber"] = runner.Barrier,
            ["riderDriverName"] = runner.Rider?.Short ?? "",
            ["riderDriverFullName"] = runner.Rider?.Full,
            ["handicapWeight"] = Json.Number(runner.Weight),
            ["harnessHandicap"] = Metres(runner),
        }
            .When(runner.HandicapMetres is not null, "handicapMetres", () => Metres(runner))
            .With("blinkers", runner.Blinkers)
            .With("claimAmount", Json.Number(runner.Claim))
            .With("last5Starts", runner.IsVacant ? null : RunnerPast.LastStarts(runner, 5))
            .With(
                "tcdwIndicators",
                dogs || dice.For("tcdw").OneIn(9) ? null : dice.For("tcdw").Pick(["tcd", "TCD", "tCd", "TcDw", "T D"])
            )
            .With("emergency", runner.IsEmergency)
            .With("penalty", null)
            .With("dfsFormRating", runner.IsVacant ? null : dice.For("dfs").Between(20, 100))
            .With("techFormRating", 0)
            .With("totalRatingPoints", runner.IsVacant ? null : dice.For("points").Between(0, 12))
            .With("earlySpeedRating", speed)
            .With(
                "earlySpeedRatingBand",
                speed > 66 ? "LEADER"
                    : speed > 33 ? "MIDFIELD"
                    : "BACKMARKER"
            )
            .When(!runner.IsVacant && dice.For("fast").OneIn(5), "fastForm", () => FastForm(dice.For("fast form")))
            .When(!runner.IsVacant, "_links", () => new JsonObject { ["form"] = view.FormOf(race, runner) });
    }

    private static string? Metres(RunnerPlan runner) => runner.HandicapMetres is { } metres ? $"{metres}.0" : null;

    private static JsonArray FastForm(Dice dice) =>
        new(
            new JsonObject
            {
                ["type"] = dice.Pick(FastForms),
                ["keywords"] = dice.For("keywords").OneIn(4)
                    ? dice.For("word").Pick(["Driver", "Barrier", "Jockey", "Distance"])
                    : null,
                ["ranking"] = dice.For("ranked").OneIn(2) ? dice.For("rank").Between(1, 3) : null,
            }
        );
}
