using System.Text.Json;
using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Infrastructure.Racing;

/// <summary>Real bodies of R8; the values were read off the files by eye.</summary>
public sealed class FormSampleTests : IDisposable
{
    private const string Gallopers = "form-2026-04-15-R-warwick_farm-6";
    private const string Trotters = "form-2026-04-14-H-menangle-2";
    private const string Dogs = "form-2026-04-14-G-angle_park-2";

    public static readonly TheoryData<string, RaceType> Samples = new()
    {
        { Gallopers, RaceType.Thoroughbred },
        { Trotters, RaceType.Harness },
        { Dogs, RaceType.Greyhound },
    };

    private readonly RacingBodies _bodies = new();

    public void Dispose() => _bodies.Dispose();

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_real_runner_and_start_is_read(string sample, RaceType raceType)
    {
        var text = TabSample.Read($"racing/{sample}.json");
        var body = JsonElement.Parse(text).GetProperty("form").EnumerateArray().ToList();

        var field = _bodies.Form(text, raceType);

        _bodies.Drift.ShouldBeEmpty();
        field
            .Select(runner => runner.Number)
            .ShouldBe(body.Select(runner => runner.GetProperty("runnerNumber").GetInt32()));
        foreach (var (runner, read) in body.Zip(field))
        {
            var starts = runner.GetProperty("runnerStarts").GetProperty("previousStarts").EnumerateArray().ToList();
            read.Name.ShouldBe(runner.GetProperty("runnerName").GetString());
            read.PrizeMoney.ShouldNotBeNull();
            read.Comment.ShouldBe(runner.GetProperty("formComment").GetString());
            read.PastStarts.Count.ShouldBe(starts.Count);
            read.PastStarts.ShouldAllBe(start => start.Finish > 0 && start.Margin != null && start.FinishWord == null);
            read.PastStarts.Count(start => start.IsTrial)
                .ShouldBe(starts.Count(start => start.GetProperty("startType").GetString() is "Trial"));
            read.PastStarts.Count(start => start.StartingPrice is null)
                .ShouldBe(starts.Count(start => start.GetProperty("odds").ValueKind is JsonValueKind.Null));
        }
    }

    [Fact]
    public void A_real_galloper_is_read_as_the_file_has_it()
    {
        var runner = Field(Gallopers, RaceType.Thoroughbred)[0];

        (runner.Number, runner.Name, runner.Age, runner.Sex, runner.Colour).ShouldBe(
            (1, "NINGALOO STAR", 6, "Mare", "B")
        );
        (runner.Sire, runner.Dam, runner.PrizeMoney, runner.LastStarts).ShouldBe(
            ("DEEP FIELD", "CORAL REEF", 388_180m, "41641732x6960x0x95x8")
        );
        (runner.Rider, runner.Trainer, runner.TrainerLocation, runner.Weight).ShouldBe(
            ("Mitch Stapleford", "JOHN SARGENT", "Randwick", 62.5m)
        );
        (runner.ClassLevel, runner.FieldStrength, runner.Blinkers).ShouldBe(("weaker", -3.5m, false));
        (runner.DaysSinceLastRun, runner.RunsSinceSpell, runner.BestTime, runner.Born).ShouldBe((14, null, null, null));
        runner.WinningDistances.ShouldBe([new(1200, 3), new(1250, 1), new(1300, 2), new(1400, 1)]);
        runner.Comments.ShouldHaveSingleItem().Text.ShouldStartWith("In Weaker Class FS(-3.5). Second run back.");
    }

    [Fact]
    public void The_records_of_a_real_galloper_and_its_people_are_named_and_not_repeated()
    {
        var runner = Field(Gallopers, RaceType.Thoroughbred)[0];

        runner.Records.Count.ShouldBe(13);
        runner.Records.Keys.ShouldNotContain("slow");
        runner.Records["overall"].ShouldBe(new(41, 7, 7));
        runner.Records["soft"].ShouldBe(new(21, 4, 1));
        runner.Records["heavy"].ShouldBe(new(6, 2, 1));
        runner.Records["track_distance"].ShouldBe(new(1, 0, 0));
        runner.Records["class_stronger"].ShouldBe(new(15, 5, 3));
        runner.TrainerRecords["jockey"].ShouldBe(new(35, 7, 11));
        runner.TrainerRecords[StartRecord.TwelveMonths].ShouldBe(new(277, 32, 59));
        runner.RiderRecords[StartRecord.TwelveMonths].ShouldBe(new(335, 37, 82));
    }

    [Fact]
    public void The_runs_of_a_real_galloper_are_decoded()
    {
        var starts = Field(Gallopers, RaceType.Thoroughbred)[0].PastStarts;

        starts[0]
            .ShouldBe(
                new()
                {
                    Date = new(2026, 4, 1),
                    Venue = "WFRM",
                    RaceNumber = 5,
                    Finish = 8,
                    Starters = 10,
                    Barrier = 8,
                    Margin = 3.3m,
                    Distance = 1000,
                    Class = "3YO+ BM78",
                    Track = "Soft",
                    Weight = 54.5m,
                    Rider = "Mitch Stapleford",
                    StartingPrice = Price.Of(101),
                    WinnerOrSecond = "FINE VINTAGE",
                    PositionInRun = "9-9-9",
                    Time = TimeSpan.FromMilliseconds(58_070),
                    StewardsComment = "Passing the 800m, shifted in when not fully clear.",
                }
            );
        starts[1]
            .ShouldBe(
                new()
                {
                    Date = new(2026, 3, 16),
                    IsTrial = true,
                    Venue = "RAND",
                    RaceNumber = 2,
                    Finish = 4,
                    Starters = 8,
                    Margin = 2.56m,
                    Distance = 1050,
                    Class = "OPEN",
                    Track = "Good",
                    Rider = "REBECCA BRONETT PRAG",
                    WinnerOrSecond = "Surf's Up",
                    Time = TimeSpan.FromMilliseconds(62_570),
                }
            );
        starts[^1].Date.ShouldBe(new DateOnly(2024, 7, 6));
        (starts[^1].Finish, starts[^1].Margin, starts[^1].WinnerOrSecond).ShouldBe((1, 0.1m, "SUMO STAR"));
    }

    [Fact]
    public void A_real_trotter_has_handicaps_in_metres_and_mile_rates_for_times()
    {
        var field = Field(Trotters, RaceType.Harness);

        var valtino = field[9];
        (valtino.Name, valtino.HandicapMetres, valtino.Weight, valtino.ClassLevel, valtino.RunsSinceSpell).ShouldBe(
            ("VALTINO", 40, null, "NR71", 5)
        );
        valtino.Records["driver"].ShouldBe(new(16, 1, 8));
        (valtino.RiderRecords.Count, valtino.TrainerRecords.Count).ShouldBe((0, 0));
        valtino
            .PastStarts[0]
            .ShouldBe(
                new()
                {
                    Date = new(2025, 12, 6),
                    Venue = "ALPK",
                    RaceNumber = 6,
                    Finish = 4,
                    Starters = 12,
                    Barrier = 5,
                    Margin = 13.6m,
                    Distance = 2138,
                    Class = "3-4YO No NR G1",
                    Rider = "CAMERON HART",
                    StartingPrice = Price.Of(23),
                    WinnerOrSecond = "KEAYANG ZAHARA",
                    MileRate = TimeSpan.FromMilliseconds(117_220),
                    StewardsComment = "Broke gait, free of interference, shortly after the restart.",
                }
            );
        field[2].PastStarts.Single(start => start.Date == new DateOnly(2026, 3, 10)).HandicapMetres.ShouldBe(30);
    }

    [Fact]
    public void A_real_greyhound_has_a_month_of_birth_a_best_time_and_its_boxes()
    {
        var bonnie = Field(Dogs, RaceType.Greyhound)[1];

        (bonnie.Name, bonnie.Born, bonnie.Sex, bonnie.Colour, bonnie.Age, bonnie.Rider).ShouldBe(
            ("BONNIE DIVA", "2023-06", "Bitch", "WH/BDL", null, null)
        );
        bonnie.BestTime.ShouldBe(TimeSpan.FromMilliseconds(19_930));
        bonnie.Records["box2"].ShouldBe(new(6, 2, 2));
        bonnie.Records["box8"].ShouldBe(new(13, 3, 4));
        bonnie.WinningDistances.ShouldBe([new(342, 3), new(400, 3)]);
        bonnie
            .PastStarts[0]
            .ShouldBe(
                new()
                {
                    Date = new(2026, 4, 7),
                    Venue = "ANPK",
                    RaceNumber = 11,
                    Finish = 4,
                    Starters = 6,
                    Barrier = 8,
                    Margin = 7.3m,
                    Distance = 342,
                    Class = "Other",
                    Weight = 25.2m,
                    StartingPrice = Price.Of(14.5m),
                    WinnerOrSecond = "WIRRULLA HARRY",
                    PositionInRun = "6-4",
                    Time = TimeSpan.FromMilliseconds(20_420),
                }
            );
    }

    private IReadOnlyList<RunnerForm> Field(string sample, RaceType raceType) =>
        _bodies.Form(TabSample.Read($"racing/{sample}.json"), raceType);
}
