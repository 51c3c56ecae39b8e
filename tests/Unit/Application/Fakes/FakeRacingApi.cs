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
}
