using System.Text.Json;
using TabMcp.Domain.Racing;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Infrastructure.Racing;

/// <summary>Real bodies, counted here key by key and compared with what the mapping made of them.</summary>
public sealed class RacingSampleTests : IDisposable
{
    public static readonly TheoryData<string> Races =
    [
        "race-2026-04-14-G-angle_park-2",
        "race-2026-04-14-G-manawatu-2",
        "race-2026-04-14-H-menangle-2",
        "race-2026-04-14-R-gavea-9",
        "race-2026-04-14-R-hawkesbury-3",
        "race-2026-04-15-H-northfield_park-3",
        "race-2026-04-15-H-western_fair-2",
        "race-2026-04-15-R-happy_valley-1",
        "race-2026-04-15-R-warwick_farm-6",
    ];

    private readonly RacingBodies _bodies = new();

    public void Dispose() => _bodies.Dispose();

    [Theory]
    [MemberData(nameof(Races))]
    public void Every_real_race_is_read_whole(string sample)
    {
        var (body, race) = Read(sample);

        _bodies.Drift.ShouldBeEmpty();
        race.Name.ShouldBe(body.GetProperty("raceName").GetString());
        race.Status.ShouldBe(body.GetProperty("raceStatus").GetString());
        race.StartsAt.ShouldBe(body.GetProperty("raceStartTime").GetDateTimeOffset());
        race.MeetingName.ShouldBe(body.GetProperty("meeting").GetProperty("meetingName").GetString());
        race.Location.ShouldNotBeNull();
        race.Distance.ShouldNotBeNull();
        race.PrizeMoney.ShouldNotBeNull();
        race.Pools.Count.ShouldBe(body.GetProperty("pools").GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(Races))]
    public void Every_real_runner_is_in_the_field_or_scratched(string sample)
    {
        var (body, race) = Read(sample);
        var entries = body.GetProperty("runners")
            .EnumerateArray()
            .Where(runner => !runner.GetProperty("vacantBox").GetBoolean())
            .ToList();

        race.Entries.Select(runner => runner.Number)
            .ShouldBe(entries.Select(runner => runner.GetProperty("runnerNumber").GetInt32()));
        race.Scratchings.Select(runner => runner.Number)
            .ShouldBe(entries.Where(IsScratched).Select(runner => runner.GetProperty("runnerNumber").GetInt32()));
        race.Field.Count.ShouldBe(entries.Count - race.Scratchings.Count);
        race.Field.ShouldNotBeEmpty();
        race.Entries.ShouldAllBe(runner => !string.IsNullOrEmpty(runner.Name));
    }

    [Theory]
    [MemberData(nameof(Races))]
    public void Every_real_price_is_read_as_it_was_written(string sample)
    {
        var (body, race) = Read(sample);

        foreach (var runner in body.GetProperty("runners").EnumerateArray())
        {
            var number = runner.GetProperty("runnerNumber").GetInt32();
            if (race.Entries.SingleOrDefault(entry => entry.Number == number) is not { } entry)
                continue;

            (entry.Fixed?.Win?.Dollars ?? 0).ShouldBe(Amount(runner, "fixedOdds", "returnWin"));
            (entry.Fixed?.Place?.Dollars ?? 0).ShouldBe(Amount(runner, "fixedOdds", "returnPlace"));
            (entry.Tote?.Win?.Dollars ?? 0).ShouldBe(Amount(runner, "parimutuel", "returnWin"));
            (entry.Tote?.Place?.Dollars ?? 0).ShouldBe(Amount(runner, "parimutuel", "returnPlace"));
            entry.Fixed?.History.ShouldBeInOrder(
                SortDirection.Ascending,
                Comparer<TabMcp.Domain.Wagering.PriceChange>.Create((left, right) => left.At.CompareTo(right.At))
            );
        }
    }

    [Theory]
    [MemberData(nameof(Races))]
    public void Every_real_result_and_dividend_is_read(string sample)
    {
        var (body, race) = Read(sample);
        var places = body.GetProperty("results")
            .EnumerateArray()
            .Select(place => place.EnumerateArray().Select(number => number.GetInt32()).ToList())
            .ToList();
        var paid = body.TryGetProperty("dividends", out var dividends)
            ? dividends.EnumerateArray().Sum(dividend => dividend.GetProperty("poolDividends").GetArrayLength())
            : 0;

        race.Results.Count.ShouldBe(places.Count);
        race.Results.SelectMany(place => place).ShouldBe(places.SelectMany(place => place));
        race.Dividends.Count.ShouldBe(paid);
        (race.Results.Count > 0).ShouldBe(race.Status is RaceStatus.Paying or RaceStatus.Interim);
    }

    [Theory]
    [MemberData(nameof(Races))]
    public void Every_real_rating_is_read(string sample)
    {
        var (body, race) = Read(sample);
        var hasSpeed = body.GetProperty("hasEarlySpeedRatings").GetBoolean();

        race.Ratings.Select(order => order.Measure)
            .ShouldBe(["Rating", "Last12Months", "Recent", "Distance", "Class", "Time", "Overall"]);
        race.Ratings.ShouldAllBe(order => order.RunnerNumbers.Count == 4);
        race.Entries.ShouldContain(runner => runner.Ratings != null && runner.Ratings.RatingPoints > 0);
        race.Entries.Any(runner => runner.Ratings is { EarlySpeed: not null }).ShouldBe(hasSpeed);
        race.Entries.Any(runner => runner.Ratings is { EarlySpeedBand: not null }).ShouldBe(hasSpeed);
    }

    [Fact]
    public void A_real_pool_that_nobody_won_is_paid_on_the_field()
    {
        var (_, race) = Read("race-2026-04-14-G-manawatu-2");

        race.Dividends.ShouldContain(dividend => dividend.Selections.Contains("F") && dividend.Amount == null);
        race.Comment.ShouldNotBeNull().RunnerNumbers.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_real_race_without_fixed_odds_has_no_fixed_prices()
    {
        var (_, race) = Read("race-2026-04-15-R-happy_valley-1");

        race.Field.ShouldAllBe(runner => runner.Fixed == null || runner.Fixed.Win == null);
        race.Field.ShouldContain(runner => runner.Tote != null && runner.Tote.Win != null);
    }

    [Fact]
    public void A_real_protest_is_told()
    {
        Read("race-2026-04-15-H-western_fair-2").Race.Protest.ShouldNotBeNull().ShouldStartWith("Protest ");
    }

    [Fact]
    public void Every_real_meeting_is_read_whole()
    {
        var meetings = _bodies.Meetings(TabSample.Read("racing/meetings-2026-04-15-nsw.json"));

        _bodies.Drift.ShouldBeEmpty();
        meetings.Count.ShouldBe(17);
        meetings.Count(meeting => meeting.IsFixedOddsOnly).ShouldBe(2);
        meetings.Where(meeting => !meeting.IsFixedOddsOnly).ShouldAllBe(meeting => meeting.Venue != null);
        meetings.Sum(meeting => meeting.Races.Count).ShouldBe(139);
        meetings.ShouldAllBe(meeting => meeting.Date.ToString() == "2026-04-15");
        meetings.ShouldAllBe(meeting => meeting.Key != null);
        meetings.Select(meeting => meeting.Key).ShouldBeUnique();
    }

    [Fact]
    public void Every_real_meeting_with_fixed_odds_only_can_be_asked_for()
    {
        var meetings = _bodies
            .Meetings(TabSample.Read("racing/meetings-2026-04-15-nsw.json"))
            .Where(meeting => meeting.IsFixedOddsOnly)
            .ToList();

        meetings.Select(meeting => meeting.Venue?.Value).ShouldBe(["Monmore (GBR)", "Romford (GBR)"]);
        meetings.Select(meeting => meeting.Name).ShouldBe(["Monmore", "Romford"]);
        var races = meetings.SelectMany(meeting => meeting.Races).ToList();
        races.Select(race => race.MatchName).ShouldBeUnique();
        races[0].MatchName.ShouldBe("MONMORE R02 15/04 PLC 1-2");
        races.ShouldAllBe(race => race.MatchName != null && race.Name != race.MatchName);
    }

    [Theory]
    [InlineData("races-2026-04-14-H-menangle")]
    [InlineData("races-2026-04-14-R-gavea")]
    [InlineData("races-2026-04-15-G-q1_lakeside")]
    [InlineData("races-2026-04-15-R-warwick_farm")]
    public void Every_real_programme_is_read_whole(string sample)
    {
        var text = TabSample.Read($"racing/{sample}.json");
        var bodies = JsonElement.Parse(text).GetProperty("races").EnumerateArray().ToList();

        var races = _bodies.Races(text);

        _bodies.Drift.ShouldBeEmpty();
        races.Count.ShouldBe(bodies.Count);
        foreach (var (race, body) in races.Zip(bodies))
        {
            race.Number.ShouldBe(body.GetProperty("raceNumber").GetInt32());
            race.StartsAt.ShouldBe(body.GetProperty("raceStartTime").GetDateTimeOffset());
            race.Starters.ShouldBe(body.GetProperty("numberOfStarters").GetInt32());
            race.Distance.ShouldBe(body.GetProperty("raceDistance").GetInt32());
            race.Class.ShouldBe(body.GetProperty("raceClassConditions").GetString());
            race.Pools.Select(pool => (pool.Product, pool.Status))
                .ShouldBe(
                    body.GetProperty("pools")
                        .EnumerateArray()
                        .Select(pool =>
                            (
                                pool.GetProperty("wageringProduct").GetString()!,
                                pool.GetProperty("poolStatusCode").GetString()
                            )
                        )
                );
            race.MatchName.ShouldBeNull();
        }
    }

    [Fact]
    public void The_old_fragment_of_next_to_go_is_read_whole()
    {
        var race = _bodies
            .NextToGo(TabSample.Read("racing/next-to-go-fragment-2018-01-19.json"))
            .ShouldHaveSingleItem();

        _bodies.Drift.ShouldBeEmpty();
        race.Key.Meeting.Venue.Value.ShouldBe("IPS");
        race.Key.Meeting.RaceType.ShouldBe(RaceType.Greyhound);
        race.Key.Number.Value.ShouldBe(10);
        race.StartsAt.ShouldBe(new(2018, 1, 19, 7, 42, 0, TimeSpan.Zero));
    }

    private (JsonElement Body, Race Race) Read(string sample)
    {
        var text = TabSample.Read($"racing/{sample}.json");
        return (JsonElement.Parse(text), _bodies.Race(text));
    }

    private static bool IsScratched(JsonElement runner) =>
        Status(runner, "fixedOdds") is "Scratched" or "LateScratched"
        || Status(runner, "parimutuel") is "Scratched" or "LateScratched";

    private static string? Status(JsonElement runner, string side) =>
        runner.GetProperty(side).GetProperty("bettingStatus").GetString();

    private static decimal Amount(JsonElement runner, string side, string key) =>
        runner.GetProperty(side).GetProperty(key) is { ValueKind: JsonValueKind.Number } amount
            ? amount.GetDecimal()
            : 0;
}
