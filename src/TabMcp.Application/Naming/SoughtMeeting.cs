using TabMcp.Domain.Racing;

namespace TabMcp.Application.Naming;

/// <summary>The meeting that a caller means, its venue in the caller's own word: a mnemonic or a name.</summary>
internal sealed record SoughtMeeting(MeetingDate Date, RaceType RaceType, string Venue, Jurisdiction Jurisdiction)
{
    /// <summary>The venue's mnemonic or name, without the spaces around it.</summary>
    public string Venue { get; } = Venue.Trim();

    /// <summary>The meeting, once its venue is known.</summary>
    public MeetingKey At(VenueKey venue) => new(Date, RaceType, venue);
}

/// <summary>The race that a caller means: its meeting, and its number on the programme.</summary>
internal sealed record SoughtRace(SoughtMeeting Meeting, RaceNumber Number)
{
    /// <summary>The race, once the venue of its meeting is known.</summary>
    public RaceKey At(MeetingKey meeting) => new(meeting, Number);
}

/// <summary>What was read from a meeting, and which meeting it was.</summary>
/// <param name="Key">What names the meeting.</param>
/// <param name="Meeting">The meeting as the day's list shows it; none where its mnemonic made a look-up needless.</param>
/// <param name="Value">What was read.</param>
internal sealed record AtMeeting<T>(MeetingKey Key, Meeting? Meeting, T Value);
