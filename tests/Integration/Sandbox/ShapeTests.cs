using TabMcp.Domain.Racing;
using TabMcp.Sandbox.World;

namespace TabMcp.IntegrationTests.Sandbox;

/// <summary>Compares the sandbox's bodies with the captured ones: exactly the same key paths with the same JSON
/// types.</summary>
public sealed class ShapeTests
{
    [Fact]
    public async Task Meetings_have_the_captured_shape()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var served = new Shape();
        // Different hours of one day have different closed, paying and scratched entries.
        for (var hour = 0; hour < 6; hour++)
        {
            served.Add(await sandbox.JsonAsync(RunningSandbox.Info("dates/2026-04-15/meetings")));
            sandbox.Clock.Advance(TimeSpan.FromMinutes(47));
        }

        await ShouldMatchAsync(served, "racing", "meetings-*.json");
    }

    [Fact]
    public async Task The_races_of_a_meeting_have_the_captured_shape()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var served = new Shape();
        foreach (
            var meeting in Ordinary(sandbox)
                .Where(meeting => meeting is { IsToteOnly: false, Venue.ReplayCode.Length: > 0 })
        )
            served.Add(await sandbox.JsonAsync(RunningSandbox.Info($"dates/today/meetings/{Path(meeting)}/races")));

        await ShouldMatchAsync(served, "racing", "races-*.json");
    }

    [Fact]
    public async Task A_race_has_the_captured_shape()
    {
        // Once before the first Australian race and once in the middle of the afternoon.
        await using var sandbox = await RunningSandbox.StartAsync(at: RunningSandbox.Afternoon.AddHours(-6));
        var served = new Shape();
        await AddRacesAsync();
        sandbox.Clock.Advance(TimeSpan.FromHours(6));
        await AddRacesAsync();

        await ShouldMatchAsync(served, "racing", "race-*.json");

        async Task AddRacesAsync()
        {
            // No captured body has an interim or an abandoned race.
            var now = sandbox.Clock.GetUtcNow();
            var races = Ordinary(sandbox)
                .SelectMany(meeting => meeting.Races)
                .Where(race => race.StatusAt(now) is RacePhase.Normal or RacePhase.Closed or RacePhase.Paying);
            foreach (var race in races)
                served.Add(
                    await sandbox.JsonAsync(
                        RunningSandbox.Info($"dates/today/meetings/{Path(race.Meeting)}/races/{race.Number}")
                    )
                );
        }
    }

    [Theory]
    [InlineData(RaceType.Thoroughbred, "form-*-R-*.json")]
    [InlineData(RaceType.Harness, "form-*-H-*.json")]
    [InlineData(RaceType.Greyhound, "form-*-G-*.json")]
    public async Task Form_has_the_captured_shape(RaceType type, string samples)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var served = new Shape();
        foreach (
            var race in Ordinary(sandbox)
                .Where(meeting => meeting.Type == type)
                .Take(3)
                .SelectMany(meeting => meeting.Races)
        )
            served.Add(
                await sandbox.JsonAsync(
                    RunningSandbox.Info($"dates/today/meetings/{Path(race.Meeting)}/races/{race.Number}/form")
                )
            );

        await ShouldMatchAsync(served, "racing", samples);
    }

    [Fact]
    public async Task Next_to_go_has_the_captured_shape()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var served = new Shape().Add(await sandbox.JsonAsync(RunningSandbox.Info("next-to-go/races?maxRaces=40")));

        await ShouldMatchAsync(
            served,
            "racing",
            "next-to-go-*.json",
            [
                // These are documented as nullable (docs/upstream/racing.md#r12-next-to-go). The only captured race,
                // a greyhound race, has either null or a value.
                "$.races[].meeting.railPosition string",
                "$.races[].meeting.trackCondition null",
                "$.races[].meeting.weatherCondition null",
            ]
        );
    }

    [Fact]
    public async Task The_results_of_a_day_have_the_captured_shape()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var served = new Shape();
        foreach (var date in new[] { "2026-04-12", "2026-04-11" })
            served.Add(await sandbox.JsonAsync(RunningSandbox.Results(date)));

        await ShouldMatchAsync(served, "historical", "results-day-*.json");
    }

    [Fact]
    public async Task A_result_has_the_captured_shape()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var served = new Shape();
        var date = new DateOnly(2026, 4, 12);
        foreach (
            var race in sandbox.Server.World.MeetingsOn(date).Where(HasNumbers).SelectMany(meeting => meeting.Races)
        )
        {
            var path = $"2026-04-12/{race.Meeting.SellCode}/{race.Meeting.TypeLetter}/races/{race.Number}";
            served.Add(await sandbox.JsonAsync(RunningSandbox.Results(path)));
        }

        await ShouldMatchAsync(served, "historical", "race-*.json");
    }

    private static IEnumerable<MeetingPlan> Ordinary(RunningSandbox sandbox) =>
        sandbox.Server.World.MeetingsOn(sandbox.Server.World.Today).Where(HasNumbers);

    private static bool HasNumbers(MeetingPlan meeting) => !meeting.IsFixedOddsOnly;

    private static string Path(MeetingPlan meeting) => $"{meeting.TypeLetter}/{meeting.Venue.Mnemonic}";

    /// <param name="served">The sandbox's bodies.</param>
    /// <param name="folder">The folder of the captured bodies.</param>
    /// <param name="pattern">The file pattern of the captured bodies.</param>
    /// <param name="alsoServed">Key paths that docs/upstream documents but these captured bodies do not have.</param>
    private static async Task ShouldMatchAsync(Shape served, string folder, string pattern, string[]? alsoServed = null)
    {
        var captured = await CapturedBodies.ShapeOfAsync(folder, pattern);

        var missing = captured.Seen.Except(served.Seen, StringComparer.Ordinal).ToList();
        var extra = served
            .Seen.Except(captured.Seen, StringComparer.Ordinal)
            .Except(alsoServed ?? [], StringComparer.Ordinal)
            .ToList();

        missing.ShouldBeEmpty($"captured, not served: {string.Join("; ", missing)}");
        extra.ShouldBeEmpty($"served, not captured: {string.Join("; ", extra)}");
    }
}
