using System.Text.Json;
using TabMcp.Application.Answers;
using TabMcp.Application.Errors;
using TabMcp.Application.Racing;
using TabMcp.Domain;
using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;

namespace TabMcp.UnitTests.Application.Fakes;

/// <summary>Answers with what a test gave it, and keeps what it was asked.</summary>
internal sealed class FakeRacingApi(TimeProvider clock) : IRacingApi
{
    public List<UpcomingRace> Upcoming { get; } = [];

    public List<Meeting> Meetings { get; } = [];

    /// <summary>Whether TAB has a list of the day's meetings at all.</summary>
    public bool HasMeetings { get; set; } = true;

    public List<RacingDay> Days { get; } = [];

    /// <summary>The race that is found wherever one is asked for; none is found anywhere without it.</summary>
    public Race? Race { get; set; }

    /// <summary>The races of every meeting; no meeting is found without them.</summary>
    public IReadOnlyList<RaceSummary>? Races { get; set; }

    /// <summary>The body of every resource whose shape is not on record; nothing is found without it.</summary>
    public string? Open { get; set; }

    /// <summary>The mnemonics under which anything is found; all of them where none is given.</summary>
    public List<string> Known { get; } = [];

    /// <summary>The form of a field; none where the race has no form.</summary>
    public IReadOnlyList<RunnerForm>? Form { get; set; }

    /// <summary>The form of one runner, as its own body has it.</summary>
    public RunnerForm? RunnerForm { get; set; }

    public List<string> Asked { get; } = [];

    public Task<Reading<IReadOnlyList<UpcomingRace>>> GetNextToGoAsync(
        Jurisdiction jurisdiction,
        int maxRaces,
        bool includeRecentlyClosed,
        CancellationToken cancellationToken
    )
    {
        Asked.Add($"next {jurisdiction} {maxRaces} {includeRecentlyClosed}");
        return Task.FromResult(new Reading<IReadOnlyList<UpcomingRace>>(Upcoming, clock.GetUtcNow()));
    }

    public Task<Reading<IReadOnlyList<Meeting>>> GetMeetingsAsync(
        MeetingDate date,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        Asked.Add($"meetings {date} {jurisdiction}");
        return Answer<IReadOnlyList<Meeting>>(null, HasMeetings ? Meetings : null);
    }

    public Task<Reading<IReadOnlyList<RacingDay>>> GetDaysAsync(
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        Asked.Add($"days {jurisdiction}");
        return Task.FromResult(new Reading<IReadOnlyList<RacingDay>>(Days, clock.GetUtcNow()));
    }

    public Task<Reading<IReadOnlyList<RaceSummary>>> GetRacesAsync(
        MeetingKey key,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        Asked.Add($"races {Words(key)} {jurisdiction}");
        return Answer(key, Races);
    }

    public Task<Race> GetRaceAsync(RaceKey key, Jurisdiction jurisdiction, CancellationToken cancellationToken)
    {
        Asked.Add($"race {Words(key.Meeting)} {key.Number} {jurisdiction}");
        return Find(key);
    }

    public Task<Race> GetRaceByNameAsync(
        RaceKey key,
        string matchName,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        Asked.Add($"race {Words(key.Meeting)} {key.Number} by name {matchName} {jurisdiction}");
        return Find(key);
    }

    public Task<Reading<OpenDocument>> GetApproximatesAsync(
        RaceKey key,
        ApproximatesProduct product,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        Asked.Add($"approximates {Words(key.Meeting)} {key.Number} {product} {jurisdiction}");
        return Answer(key.Meeting, Document());
    }

    public Task<Reading<OpenDocument>> GetOpenJackpotsAsync(
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        Asked.Add($"jackpots {jurisdiction}");
        return Answer(null, Document());
    }

    public Task<Reading<OpenDocument>> GetJackpotPoolsAsync(
        MeetingDate date,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        Asked.Add($"jackpot pools {date} {jurisdiction}");
        return Answer(null, Document());
    }

    public Task<Reading<IReadOnlyList<RunnerForm>>> GetRaceFormAsync(
        RaceKey key,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        Asked.Add($"form {Words(key.Meeting)} {key.Number} {jurisdiction}");
        return Form is null
            ? Task.FromException<Reading<IReadOnlyList<RunnerForm>>>(
                new ToolException(ErrorKind.NotFound, "There is no form.")
            )
            : Task.FromResult(new Reading<IReadOnlyList<RunnerForm>>(Form, clock.GetUtcNow()));
    }

    public Task<Reading<RunnerForm>?> GetRunnerFormAsync(
        RaceKey key,
        int runnerNumber,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        Asked.Add($"form {Words(key.Meeting)} {key.Number} runner {runnerNumber} {jurisdiction}");
        return Task.FromResult(RunnerForm is null ? null : new Reading<RunnerForm>(RunnerForm, clock.GetUtcNow()));
    }

    private static string Words(MeetingKey key) => $"{key.Date} {key.RaceType.Letter()} {key.Venue}";

    private OpenDocument? Document() => Open is null ? null : new(JsonElement.Parse(Open), "/v1/somewhere");

    private async Task<Race> Find(RaceKey key) => (await Answer(key.Meeting, Race)).Value with { Key = key };

    private Task<Reading<T>> Answer<T>(MeetingKey? key, T? value)
        where T : class =>
        value is null || (key is not null && Known.Count > 0 && !Known.Contains(key.Venue.Value))
            ? Task.FromException<Reading<T>>(new ToolException(ErrorKind.NotFound, "There is nothing there."))
            : Task.FromResult(new Reading<T>(value, clock.GetUtcNow()));
}
