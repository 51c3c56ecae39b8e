using System.Text.Json;
using TabMcp.Application.Racing;
using TabMcp.Domain.Racing;
using TabMcp.Tests;
using TabMcp.UnitTests.Application;
using TabMcp.UnitTests.Application.Racing;
using TabMcp.UnitTests.Infrastructure.Racing;

namespace TabMcp.UnitTests.Api.Catalogue;

/// <summary>Real bodies, as callers get them: an answer is paid for by the byte.</summary>
public sealed class AnswerSizeTests : IDisposable
{
    private const int DefaultAnswer = 24 * 1024;
    private const int MeetingsOfAFullDay = 59;

    private readonly ApplicationHost _app = new();
    private readonly RacingBodies _bodies = new();

    public void Dispose()
    {
        _app.Dispose();
        _bodies.Dispose();
    }

    [Fact]
    public async Task A_race_of_69_KB_becomes_6_KB_before_its_scratchings()
    {
        _app.Racing.Race = _bodies.Race(TabSample.Read("racing/race-2026-04-14-R-hawkesbury-3.json"));

        var race = await _app.AskAsync(new GetRace("2026-04-14", RaceType.Thoroughbred, "HAW", 3));

        race.Field.ShouldNotBeEmpty();
        Bytes(race with { Scratchings = [] }).ShouldBeLessThanOrEqualTo(6 * 1024);
    }

    [Theory]
    [MemberData(nameof(RacingSampleTests.Races), MemberType = typeof(RacingSampleTests))]
    public async Task Every_real_race_keeps_to_the_budget_even_in_full_detail(string sample)
    {
        _app.Racing.Race = _bodies.Race(TabSample.Read($"racing/{sample}.json"));
        var call = new GetRace("2026-04-14", RaceType.Thoroughbred, "HAW", 3);

        Bytes(await _app.AskAsync(call)).ShouldBeLessThanOrEqualTo(DefaultAnswer);
        Bytes(await _app.AskAsync(call with { Include = Enum.GetValues<GetRace.Detail>() }))
            .ShouldBeLessThanOrEqualTo(60 * 1024);
    }

    [Fact]
    public async Task The_meetings_of_a_full_day_keep_to_the_budget()
    {
        _app.Racing.Meetings.AddRange(_bodies.Meetings(TabSample.Read("racing/meetings-2026-04-15-nsw.json")));

        var answer = await _app.AskAsync(new GetMeetings("2026-04-15"));

        var frame = Bytes(answer with { Meetings = [] });
        var each = (Bytes(answer) - frame) / (double)answer.Meetings.Count;
        (frame + each * MeetingsOfAFullDay).ShouldBeLessThanOrEqualTo(DefaultAnswer);
    }

    [Fact]
    public async Task The_longest_list_of_next_to_go_keeps_to_the_budget()
    {
        var race = _bodies
            .NextToGo(TabSample.Read("racing/next-to-go-fragment-2018-01-19.json"))
            .ShouldHaveSingleItem();
        _app.Racing.Upcoming.AddRange(Enumerable.Repeat(race, 60));

        Bytes(await _app.AskAsync(new GetNextToGo(MaxRaces: 50))).ShouldBeLessThanOrEqualTo(DefaultAnswer);
    }

    [Theory]
    [MemberData(nameof(FormSampleTests.Samples), MemberType = typeof(FormSampleTests))]
    public async Task Real_form_keeps_to_the_budget_even_in_a_field_of_24(string sample, RaceType raceType)
    {
        var field = _bodies.Form(TabSample.Read($"racing/{sample}.json"), raceType);
        _app.Racing.Form =
        [
            .. Enumerable
                .Repeat(field, 4)
                .SelectMany(runners => runners)
                .OrderByDescending(runner => Bytes(RunnerDigest.Of(runner)))
                .Take(24)
                .Select((runner, index) => runner with { Number = index + 1 }),
        ];

        var answer = await _app.AskAsync(new GetRaceForm("2026-04-14", raceType, "HAW", 3));

        answer.RunnersInAll.ShouldBe(24);
        Bytes(answer).ShouldBeLessThanOrEqualTo(DefaultAnswer);
    }

    [Fact]
    public async Task The_longest_form_that_is_likely_keeps_to_the_budget()
    {
        var longest = FormExamples.Runner(24) with
        {
            Name = new('N', 24),
            Rider = new('R', 30),
            Trainer = new('T', 40),
            LastStarts = new('1', 20),
            Comment = new('C', 470),
            Records = new Dictionary<string, StartRecord>(StringComparer.Ordinal)
            {
                ["overall"] = new(100, 10, 20),
                ["track"] = new(100, 10, 20),
                ["distance"] = new(100, 10, 20),
                ["track_distance"] = new(100, 10, 20),
                ["firm"] = new(10, 1, 2),
                ["good"] = new(100, 10, 20),
                ["soft"] = new(100, 10, 20),
                ["heavy"] = new(100, 10, 20),
                ["first_up"] = new(10, 1, 2),
                ["second_up"] = new(10, 1, 2),
                ["class_same"] = new(100, 10, 20),
                ["class_stronger"] = new(100, 10, 20),
            },
            PastStarts =
            [
                .. Enumerable
                    .Range(0, 5)
                    .Select(index =>
                        FormExamples.Start(index) with
                        {
                            Class = new('C', 16),
                            Rider = new('R', 20),
                            PositionInRun = "14-14-14",
                        }
                    ),
            ],
        };
        _app.Racing.Form = [.. Enumerable.Range(1, 24).Select(number => longest with { Number = number })];

        var answer = await _app.AskAsync(new GetRaceForm("2026-04-14", RaceType.Thoroughbred, "HAW", 3));

        Bytes(answer).ShouldBeLessThanOrEqualTo(DefaultAnswer);
    }

    [Theory]
    [MemberData(nameof(FormSampleTests.Samples), MemberType = typeof(FormSampleTests))]
    public async Task Real_form_of_a_runner_with_a_long_past_keeps_to_the_budget(string sample, RaceType raceType)
    {
        foreach (var runner in _bodies.Form(TabSample.Read($"racing/{sample}.json"), raceType))
        {
            _app.Racing.RunnerForm = runner with
            {
                PastStarts = [.. Enumerable.Repeat(runner.PastStarts, 20).SelectMany(starts => starts)],
            };
            var call = new GetRunnerForm("2026-04-14", raceType, "HAW", 3, runner.Number);

            Bytes(await _app.AskAsync(call)).ShouldBeLessThanOrEqualTo(DefaultAnswer);
            Bytes(await _app.AskAsync(call with { MaxStarts = 50 })).ShouldBeLessThanOrEqualTo(DefaultAnswer);
        }
    }

    [Theory]
    [InlineData("races-2026-04-15-G-q1_lakeside")]
    [InlineData("races-2026-04-15-R-warwick_farm")]
    public async Task A_real_programme_keeps_to_a_third_of_the_budget(string sample)
    {
        _app.Racing.Races = _bodies.Races(TabSample.Read($"racing/{sample}.json"));

        var answer = await _app.AskAsync(new GetAllRacesInMeeting("2026-04-15", RaceType.Thoroughbred, "WFM"));

        answer.Races.Count.ShouldBeGreaterThan(6);
        Bytes(answer).ShouldBeLessThanOrEqualTo(DefaultAnswer / 3);
    }

    private static int Bytes<T>(T answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Catalogue.Json).Length;
}
