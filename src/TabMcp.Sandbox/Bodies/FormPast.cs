using System.Globalization;
using System.Text.Json.Nodes;
using TabMcp.Domain.Racing;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Bodies;

/// <summary>Past starts of a runner, and past wins of its rider and trainer. The keys of a start depend on the racing
/// code, and some numbers are text (docs/upstream/racing.md#r8-form).</summary>
internal sealed class FormPast(RacePlan race, RunnerPlan runner, int starts)
{
    private const int Wins = 5;
    private const int WinEvery = 8;
    private const int Fewest = 24;
    private const int Most = 60;

    private static readonly string[] GallopSummaries =
    [
        "overall",
        "track",
        "firm",
        "good",
        "dead",
        "slow",
        "soft",
        "heavy",
        "distance",
        "classSame",
        "classStronger",
        "firstUp",
        "secondUp",
        "trackDistance",
    ];

    private static readonly string[] TrotSummaries =
    [
        "overall",
        "track",
        "distance",
        "firstUp",
        "secondUp",
        "trackDistance",
        "driver",
    ];

    private static readonly string[] DogSummaries =
    [
        "overall",
        "track",
        "distance",
        "firstUp",
        "secondUp",
        "trackDistance",
        "box1",
        "box2",
        "box3",
        "box4",
        "box5",
        "box6",
        "box7",
        "box8",
    ];

    private readonly Dice _dice = runner.Dice.For("past");
    private readonly RaceType _type = race.Meeting.Type;

    public JsonObject Runner() =>
        new()
        {
            ["startSummaries"] = Summaries(
                _type switch
                {
                    RaceType.Thoroughbred => GallopSummaries,
                    RaceType.Harness => TrotSummaries,
                    _ => DogSummaries,
                },
                _dice.For("runner"),
                most: _dice.For("overall").Between(Fewest, Most)
            ),
            ["previousStarts"] = Json.Array(Enumerable.Range(0, starts).Select(Start)),
        };

    public JsonObject Trainer() => People("jockey", wins: index => Win(index, "rider"));

    public JsonObject Rider() => People("runner", wins: index => Win(index, "trainer"));

    /// <summary>The number of days since the runner's n-th latest start.</summary>
    public static int DaysBack(RunnerPlan runner, int start) =>
        Enumerable.Range(0, start + 1).Sum(index => runner.Dice.For("rest").For(index).Between(5, 24));

    private JsonObject People(string last, Func<int, JsonNode?> wins) =>
        new()
        {
            ["startSummaries"] = Summaries(
                ["track", "region", "last30Days", "last12Months", last],
                _dice.For(last),
                most: 900
            ),
            ["previousStarts"] = Json.Array(Enumerable.Range(0, Wins).Select(wins)),
        };

    // The overall record counts all starts, so no other record can have more.
    private static JsonObject Summaries(string[] names, Dice of, int most)
    {
        JsonObject summaries = [];
        foreach (var name in names)
        {
            // The soft record repeats the slow one.
            var dice = of.For(name is "soft" ? "slow" : name);
            var all = name is "overall" ? most : dice.For("starts").Between(0, most / 2);
            summaries[name] = new JsonObject
            {
                ["numberOfStarts"] = all,
                ["numberOfWins"] = all / dice.For("win rate").Between(4, 9),
                ["numberOfPlacings"] = all / dice.For("place rate").Between(3, 6),
            };
        }

        return summaries;
    }

    private JsonObject Start(int index)
    {
        var dice = _dice.For("start").For(index);
        var date = race.Meeting.Date.AddDays(-DaysBack(runner, index));
        var there = Programme.Fixtures.Where(fixture => fixture.Type == _type && !fixture.FixedOddsOnly).ToList();
        var venue = dice.For("venue").Pick(there).Venues[0];
        var number = dice.For("race").Between(1, 9);
        var starters = dice.For("starters").Between(6, 12);
        var metres = dice.For("distance").Pick(RaceNames.Distances(_type));
        var galloper = _type == RaceType.Thoroughbred;
        var dog = _type == RaceType.Greyhound;
        // In R8 a win older than the latest starts comes last. No greyhound sample has one.
        var win = !dog && index % WinEvery == WinEvery - 1;
        // A trial has neither betting nor running positions.
        var trial = galloper && !win && dice.For("trial").OneIn(5);
        return new JsonObject
        {
            ["startType"] =
                trial ? "Trial"
                : win ? "WinRun"
                : "LastStarts",
            ["startDate"] = Json.Date(date),
            ["raceNumber"] = number,
            ["finishingPosition"] = (win ? 1 : dice.For("finish").Between(1, starters)).ToString(
                CultureInfo.InvariantCulture
            ),
            ["numberOfStarters"] = starters,
            ["draw"] = _type == RaceType.Harness ? dice.For("draw").Between(1, 10) : 0,
        }
            .When(_type == RaceType.Harness, "line", () => dice.For("line").Pick(["FR", "SR"]))
            .With("margin", Text(dice.For("margin").Between(1, 120) / 10.0, "0.0"))
            .With("venueAbbreviation", Abbreviation(venue))
            .With("skyRacing", Parts.Replay(date, venue.ReplayCode, number))
            .With("distance", metres)
            .With("class", RaceNames.Conditions(race))
            .When(galloper && !trial, "handicap", () => Text(dice.For("handicap").Between(108, 122) / 2.0, "0.0"))
            .When(_type == RaceType.Harness, "handicapMetres", () => dice.For("metres").Pick(["FT", "10M", "20M"]))
            .When(
                _type == RaceType.Harness && dice.For("standing").OneIn(4),
                "harnessHandicap",
                () => dice.For("metres").Pick(["FT", "10M", "20M"])
            )
            .When(dog, "weight", () => Json.Number(dice.For("weight").Between(260, 350) / 10m))
            .When(!dog, "rider", () => Names.Person(dice.For("rider")).Full)
            .With("startingPosition", _type == RaceType.Harness || trial ? 0 : dice.For("position").Between(1, 8))
            .When(_type == RaceType.Harness, "harnessStartType", () => dice.For("standing").OneIn(4) ? "SS" : "MS")
            .With(
                "odds",
                trial ? null : Text((double)PriceLadder.Nearest(1.5 + (30 * dice.For("odds").Fraction)), "0.00")
            )
            .With("winnerOrSecond", Names.Runner(dice.For("rival")))
            .With(
                "positionInRun",
                trial || _type == RaceType.Harness || (dog && dice.For("unseen").OneIn(9))
                    ? null
                    : PositionInRun(dice, dog)
            )
            .When(galloper, "trackCondition", () => dice.For("track").Pick(["Good", "Soft", "Heavy"]))
            .With(
                "time",
                _type == RaceType.Harness ? null : Clock(metres * (0.058 + (0.003 * dice.For("time").Fraction)))
            )
            .When(
                _type == RaceType.Harness && !dice.For("untimed").OneIn(8),
                "mileRate",
                () => Clock(113 + (12 * dice.For("rate").Fraction))
            )
            .With(
                "stewardsComment",
                dice.For("stewards").OneIn(4)
                    ? dice.For("seen").Pick(["Slow to begin.", "Checked on the turn.", "Hung out in the straight."])
                    : null
            );
    }

    /// <summary>A past win of the trainer or the rider. Many keys are present but empty.</summary>
    private JsonObject Win(int index, string other)
    {
        var dice = _dice.For(other).For(index);
        return new JsonObject
        {
            ["startType"] = "LastWins",
            ["startDate"] = Json.Date(race.Meeting.Date.AddDays(-7 * (index + 1))),
            ["raceNumber"] = 0,
            ["finishingPosition"] = "0",
            ["numberOfStarters"] = 0,
            ["draw"] = 0,
            ["margin"] = null,
            ["venueAbbreviation"] = Abbreviation(race.Meeting.Venue),
            ["distance"] = dice.For("distance").Pick(RaceNames.Distances(_type)),
            ["class"] = null,
        }
            .When(other is "rider", "rider", () => Names.Person(dice.For(other)).Full)
            .With("startingPosition", 0)
            .With("odds", Text((double)PriceLadder.Nearest(1.5 + (20 * dice.For("odds").Fraction)), "0.00"))
            .With("winnerOrSecond", null)
            .With("positionInRun", null)
            .With("time", null)
            .With("runner", Names.Runner(dice.For("runner")))
            .When(other is "trainer", "trainer", () => Names.Person(dice.For(other)).Full)
            .With("stewardsComment", null);
    }

    /// <summary>The four letters that the form guide prints: the start of the replay code, not the mnemonic.</summary>
    private static string Abbreviation(Venue venue) =>
        venue.ReplayCode.Length == 4
            ? venue.ReplayCode
            : venue.Name.Replace(" ", "", StringComparison.Ordinal)[..4].ToUpperInvariant();

    private static string PositionInRun(Dice dice, bool dog) =>
        string.Join('-', Enumerable.Range(0, dog ? 2 : 3).Select(call => dice.For("call").For(call).Between(1, 9)));

    private static string Clock(double seconds) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(int)(seconds / 60)}:{Math.Floor(seconds % 60 * 100) / 100:00.00}"
        );

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
