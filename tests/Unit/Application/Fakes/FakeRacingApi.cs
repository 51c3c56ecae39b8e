using TabMcp.Application.Racing;
using TabMcp.Application.Tools;
using TabMcp.Domain;
using TabMcp.Domain.Racing;

namespace TabMcp.UnitTests.Application.Fakes;

/// <summary>Answers with what a test gave it, and keeps what it was asked.</summary>
internal sealed class FakeRacingApi(TimeProvider clock) : IRacingApi
{
    public List<UpcomingRace> Upcoming { get; } = [];

    public List<Meeting> Meetings { get; } = [];

    public Race? Race { get; set; }

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
        return Task.FromResult(new Reading<IReadOnlyList<Meeting>>(Meetings, clock.GetUtcNow()));
    }

    public Task<Race> GetRaceAsync(RaceKey key, Jurisdiction jurisdiction, CancellationToken cancellationToken)
    {
        var (date, raceType, venue) = key.Meeting;
        Asked.Add($"race {date} {raceType.Letter()} {venue} {key.Number} {jurisdiction}");
        return Race is null
            ? Task.FromException<Race>(new ToolException(ErrorKind.NotFound, "There is no such race."))
            : Task.FromResult(Race with { Key = key });
    }

    public Task<Reading<IReadOnlyList<RunnerForm>>> GetRaceFormAsync(
        RaceKey key,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var (date, raceType, venue) = key.Meeting;
        Asked.Add($"form {date} {raceType.Letter()} {venue} {key.Number} {jurisdiction}");
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
        var (date, raceType, venue) = key.Meeting;
        Asked.Add($"form {date} {raceType.Letter()} {venue} {key.Number} runner {runnerNumber} {jurisdiction}");
        return Task.FromResult(RunnerForm is null ? null : new Reading<RunnerForm>(RunnerForm, clock.GetUtcNow()));
    }
}
