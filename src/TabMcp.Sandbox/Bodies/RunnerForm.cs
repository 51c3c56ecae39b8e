using System.Globalization;
using System.Text.Json.Nodes;
using TabMcp.Domain.Racing;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Bodies;

/// <summary>The form of one runner (docs/upstream/racing.md#r8-form): some keys are for all racing codes, some for
/// one.</summary>
internal sealed class RunnerForm(RacePlan race, RunnerPlan runner, View view)
{
    private readonly Dice _dice = runner.Dice.For("form");
    private readonly RaceType _type = race.Meeting.Type;

    private bool IsDog => _type == RaceType.Greyhound;

    private bool IsGalloper => _type == RaceType.Thoroughbred;

    private bool IsTrotter => _type == RaceType.Harness;

    /// <summary>The form with at most this many of the latest starts.</summary>
    public JsonObject Body(int starts)
    {
        var past = new FormPast(race, runner, starts);
        var comment = Comment();
        return new JsonObject
        {
            ["runnerNumber"] = runner.Number,
            ["runnerName"] = runner.Name,
            ["prizeMoney"] = Json.Money(_dice.For("prize").Between(800, 250_000)),
            ["last20Starts"] = RunnerPast.LastStarts(runner, 20),
            ["sire"] = Names.Runner(_dice.For("sire")),
            ["dam"] = Names.Runner(_dice.For("dam")),
        }
            .When(!IsDog, "age", () => _dice.For("age").Between(3, 9))
            .With("sex", Sex())
            .When(IsDog, "dateOfBirth", () => DateOfBirth())
            .With(
                "colour",
                _dice.For("colour").Pick<string>(IsDog ? ["BL", "WH/BDL", "FWN", "BLU"] : ["B", "CH", "BR", "B/BR"])
            )
            .With("formComment", comment)
            .With(
                "formComments",
                new JsonArray(
                    new JsonObject
                    {
                        ["source"] = "TAB",
                        ["title"] = "TAB",
                        ["comment"] = comment,
                    }
                )
            )
            .When(IsDog, "bestTime", () => BestTime())
            .When(
                !IsDog,
                "classLevel",
                () =>
                    IsTrotter
                        ? $"NR{_dice.For("class").Between(35, 80)}"
                        : _dice.For("class").Pick<string>(["eq", "dn", "up"])
            )
            .When(IsGalloper, "fieldStrength", () => Json.Number(_dice.For("strength").Between(-15, 15) / 2m))
            .With("daysSinceLastRun", FormPast.DaysBack(runner, 0))
            .With("handicapWeight", Json.Number(runner.Weight))
            .When(IsGalloper, "blinkers", () => runner.Blinkers ?? false)
            .When(runner.HandicapMetres is not null, "harnessHandicap", () => Metres())
            .When(runner.HandicapMetres is not null, "handicapMetres", () => Metres())
            .With("runsSinceSpell", _dice.For("spell").Between(0, 9))
            .When(!IsDog, "riderOrDriver", () => $"{runner.Rider!.First} {runner.Rider.Last}")
            .When(IsGalloper, "riderOrDriverSex", () => _dice.For("rider sex").Pick(["Male", "Female"]))
            .With("trainerName", runner.Trainer.Full)
            .With("trainerLocation", _dice.For("stable").Pick(["Yarra Bend", "Cobbitty", "Two Wells", "Murray Flat"]))
            .With("runnerStarts", past.Runner())
            .When(IsGalloper, "trainerStarts", past.Trainer)
            .When(IsGalloper, "riderDriverStarts", past.Rider)
            .With("winningDistances", WinningDistances())
            .With("_links", new JsonObject { ["self"] = view.FormOf(race, runner) });
    }

    private string Sex() =>
        _dice.For("sex").Pick<string>(IsDog ? ["Dog", "Bitch"] : ["Gelding", "Mare", "Horse", "Filly"]);

    private string Comment() =>
        _dice
            .For("comment")
            .Pick([
                "Ran on late last time over a shorter trip. Better suited here.",
                "Led until the last hundred metres at the latest run. Must be respected.",
                "Has missed a place in the last three. Looking elsewhere.",
                "Fresh from a spell and has won first-up before. Include.",
            ]);

    /// <summary>The month and year as four digits.</summary>
    private string DateOfBirth() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{_dice.For("month").Between(1, 12):00}{(race.Meeting.Date.Year - 3) % 100:00}"
        );

    /// <summary>Seconds as text; <c>0</c> if the dog has no time.</summary>
    private string BestTime() =>
        _dice.For("no time").OneIn(12)
            ? "0"
            : (race.Distance * (0.058 + (0.002 * _dice.For("time").Fraction))).ToString(
                "0.00",
                CultureInfo.InvariantCulture
            );

    private string Metres() => $"{runner.HandicapMetres}.0";

    private JsonArray WinningDistances() =>
        Json.Array(
            RaceNames
                .Distances(_type)
                .Where(metres => _dice.For("won at").For(metres).OneIn(3))
                .Select(metres => new JsonObject
                {
                    ["winningDistance"] = metres,
                    ["numberOfWinsAtDistance"] = _dice.For("wins at").For(metres).Between(1, 4),
                })
        );
}
