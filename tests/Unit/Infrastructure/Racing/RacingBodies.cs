using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TabMcp.Domain.Racing;
using TabMcp.Infrastructure.Racing;
using TabMcp.Infrastructure.Upstream;
using TabMcp.UnitTests.Telemetry;

namespace TabMcp.UnitTests.Infrastructure.Racing;

/// <summary>Reads bodies as the racing port does, and counts what they lack.</summary>
internal sealed class RacingBodies : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly CapturedMetrics _metrics;
    private readonly RaceMapping _races;
    private readonly MeetingMapping _meetings;
    private readonly FormMapping _forms;

    public RacingBodies()
    {
        var meters = _services.GetRequiredService<IMeterFactory>();
        _metrics = new(meters);
        var drift = new SchemaDrift(meters, NullLogger<SchemaDrift>.Instance);
        _races = new(drift);
        _meetings = new(drift);
        _forms = new(drift);
    }

    public static MeetingDate Day { get; } = MeetingDate.OrNone("2026-04-14")!;

    public static DateTimeOffset ReadAt { get; } = new(2026, 4, 14, 2, 0, 0, TimeSpan.Zero);

    /// <summary>What the bodies lacked, each as <c>body=race field=runners</c>.</summary>
    public IReadOnlyList<string> Drift => [.. _metrics.Of("tabmcp.upstream.drift").Select(missed => missed.Tags)];

    public Race Race(string json) =>
        _races.Race(
            JsonSerializer.Deserialize(json, RacingJson.Default.RaceResponse)!,
            new RaceKey(
                new MeetingKey(Day, RaceType.Thoroughbred, VenueKey.Of(VenueMnemonic.Parse("HAW"))),
                RaceNumber.Parse(3)
            ),
            ReadAt
        );

    /// <summary>A race with one runner, and with whatever other members a test puts before it.</summary>
    public Race RaceOf(string runner, string more = "") => Race($$"""{ {{more}} "runners": [{{runner}}] }""");

    public IReadOnlyList<Meeting> Meetings(string json) =>
        _meetings.Meetings(JsonSerializer.Deserialize(json, RacingJson.Default.MeetingsResponse)!, Day);

    public IReadOnlyList<RacingDay> Days(string json) =>
        _meetings.Days(JsonSerializer.Deserialize(json, RacingJson.Default.DatesResponse)!);

    public IReadOnlyList<RaceSummary> Races(string json) =>
        _meetings.Races(JsonSerializer.Deserialize(json, RacingJson.Default.RacesResponse)!);

    public IReadOnlyList<UpcomingRace> NextToGo(string json) =>
        _meetings.NextToGo(JsonSerializer.Deserialize(json, RacingJson.Default.NextToGoResponse)!);

    public IReadOnlyList<RunnerForm> Form(string json, RaceType raceType = RaceType.Thoroughbred) =>
        _forms.Field(JsonSerializer.Deserialize(json, RacingJson.Default.FormResponse)!, raceType);

    public RunnerForm? RunnerForm(string json, int number) =>
        _forms.One(
            JsonSerializer.Deserialize(json, RacingJson.Default.RunnerFormContract)!,
            number,
            RaceType.Thoroughbred
        );

    public void Dispose()
    {
        _metrics.Dispose();
        _services.Dispose();
    }
}
