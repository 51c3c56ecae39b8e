using TabMcp.Application.Racing;
using TabMcp.Domain.Racing;

namespace TabMcp.Application.Naming;

/// <summary>Reads what is held at a venue that a caller names by mnemonic or by name.</summary>
/// <remarks>
/// A mnemonic goes straight upstream. Any other word is looked for among the day's meetings, and so is a mnemonic that
/// leads nowhere: <c>AYR</c> is both three letters and a name.
/// </remarks>
internal static class Venues
{
    private const int OfferedByMnemonic = 2;

    /// <summary>Reads from a meeting.</summary>
    /// <param name="racing">Where to.</param>
    /// <param name="sought">Which meeting is meant.</param>
    /// <param name="read">Reads where the meeting has a mnemonic.</param>
    /// <param name="readNamed">Reads where it has none, from the meeting as the day's list shows it.</param>
    /// <param name="cancellationToken">The call's deadline.</param>
    /// <exception cref="ToolException">No one meeting goes by that word, or the read failed.</exception>
    public static async Task<AtMeeting<T>> ReadAsync<T>(
        IRacingApi racing,
        SoughtMeeting sought,
        Func<MeetingKey, Task<T>> read,
        Func<Reading<Meeting>, Task<T>> readNamed,
        CancellationToken cancellationToken
    )
    {
        Reading<Meeting> found;
        if (VenueMnemonic.IsValid(sought.Venue))
        {
            var key = sought.At(VenueKey.Of(VenueMnemonic.Parse(sought.Venue)));
            try
            {
                return new(key, Meeting: null, await read(key));
            }
            catch (ToolException missing) when (missing.Kind is ErrorKind.NotFound)
            {
                found = await FindAsync(racing, sought, cancellationToken);
                if (found.Value.Venue == key.Venue)
                    throw; // the meeting is there; what was asked of it is not
            }
        }
        else
        {
            found = await FindAsync(racing, sought, cancellationToken);
        }

        var meeting = sought.At(found.Value.Venue!);
        return new(meeting, found.Value, await (meeting.Venue.Mnemonic is null ? readNamed(found) : read(meeting)));
    }

    /// <summary>Reads what only a race of a meeting with a mnemonic has, such as <c>form</c>.</summary>
    /// <inheritdoc cref="ReadAsync{T}(IRacingApi, SoughtMeeting, Func{MeetingKey, Task{T}}, Func{Reading{Meeting}, Task{T}}, CancellationToken)"/>
    public static Task<AtMeeting<T>> ReadAsync<T>(
        IRacingApi racing,
        SoughtRace sought,
        Func<RaceKey, Task<T>> read,
        string what,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            racing,
            sought.Meeting,
            key => read(sought.At(key)),
            meeting =>
                throw new ToolException(
                    ErrorKind.NotFound,
                    $"venue_mnemonic names a meeting with fixed odds only, and TAB has no {what} for such a meeting. racing_get_race gives its fields and prices."
                )
                {
                    Arguments = ["venue_mnemonic"],
                },
            cancellationToken
        );

    /// <summary>Reads one race, by number or, where the meeting has no mnemonic, by the name that its number has in the list.</summary>
    /// <inheritdoc cref="ReadAsync{T}(IRacingApi, SoughtMeeting, Func{MeetingKey, Task{T}}, Func{Reading{Meeting}, Task{T}}, CancellationToken)"/>
    public static Task<AtMeeting<Race>> ReadRaceAsync(
        IRacingApi racing,
        SoughtRace sought,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            racing,
            sought.Meeting,
            key => racing.GetRaceAsync(sought.At(key), sought.Meeting.Jurisdiction, cancellationToken),
            meeting =>
                racing.GetRaceByNameAsync(
                    sought.At(sought.Meeting.At(meeting.Value.Venue!)),
                    MatchNameOf(meeting.Value, sought.Number),
                    sought.Meeting.Jurisdiction,
                    cancellationToken
                ),
            cancellationToken
        );

    /// <summary>The meeting as the day's list shows it; none where there is no list, or no such meeting in it.</summary>
    /// <exception cref="ToolException">The list could not be read.</exception>
    public static async Task<Meeting?> ListedAsync(
        IRacingApi racing,
        MeetingKey key,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var day = await racing.GetMeetingsAsync(key.Date, jurisdiction, cancellationToken);
            return day.Value.FirstOrDefault(meeting => meeting.RaceType == key.RaceType && meeting.Venue == key.Venue);
        }
        catch (ToolException missing) when (missing.Kind is ErrorKind.NotFound)
        {
            return null;
        }
    }

    private static async Task<Reading<Meeting>> FindAsync(
        IRacingApi racing,
        SoughtMeeting sought,
        CancellationToken cancellationToken
    )
    {
        var day = await racing.GetMeetingsAsync(sought.Date, sought.Jurisdiction, cancellationToken);
        var meetings = day.Value.Where(meeting => meeting.Venue is not null).ToList();
        var ofCode = meetings.FindAll(meeting => meeting.RaceType == sought.RaceType);
        var found = Match(sought.Venue, ofCode);
        return found.Found is { } meeting
            ? new(meeting, day.At)
            : throw Unknown(sought, found, ofCode, meetings.FindAll(other => other.RaceType != sought.RaceType));
    }

    private static NameMatch<Meeting> Match(string venue, List<Meeting> meetings) =>
        meetings.Find(meeting => string.Equals(meeting.Venue!.Value, venue, StringComparison.OrdinalIgnoreCase))
            is { } exact
            ? new(exact, [])
            : Names.Find(venue, meetings, NameOf);

    private static ToolException Unknown(
        SoughtMeeting sought,
        NameMatch<Meeting> match,
        List<Meeting> meetings,
        List<Meeting> others
    )
    {
        var (date, letter) = (sought.Date, sought.RaceType.Letter());
        var misses = match.IsAmbiguous
            ? $"venue_mnemonic fits several meetings of race_type {letter} on {date}. Give one of choices."
            : $"venue_mnemonic names no meeting of race_type {letter} on {date}. choices holds the nearest.";
        var near = Near(sought.Venue, match);
        var other = Match(sought.Venue, others).Found;
        var elsewhere = other is null ? "" : $" A meeting of race_type {other.RaceType.Letter()} goes by it.";
        return new(
            ErrorKind.NotFound,
            near.Count > 0
                ? $"{misses}{elsewhere} racing_get_meetings lists them all."
                : $"There are no meetings of race_type {letter} on {date}.{elsewhere} racing_get_meetings lists what there is."
        )
        {
            Choices = [.. near.Select(meeting => ChoiceOf(meeting, meetings))],
            Arguments = (near.Count, other) switch
            {
                (0, _) => ["race_type", "meeting_date"],
                (_, null) => ["venue_mnemonic"],
                _ => ["venue_mnemonic", "race_type"],
            },
        };
    }

    // Three letters are more likely a slip of a mnemonic than a name.
    private static List<Meeting> Near(string venue, NameMatch<Meeting> match)
    {
        var byMnemonic =
            VenueMnemonic.IsValid(venue) && !match.IsAmbiguous
                ? Names.Find(venue, match.Nearest, meeting => meeting.Venue!.Mnemonic?.Value).Nearest
                : [];
        return [.. byMnemonic.Take(OfferedByMnemonic).Concat(match.Nearest).Distinct()];
    }

    private static string MatchNameOf(Meeting meeting, RaceNumber number) =>
        meeting.Races.FirstOrDefault(race => race.Number == number.Value)?.MatchName
        ?? throw new ToolException(
            ErrorKind.NotFound,
            $"race_number: that meeting has no race {number} to ask for on {meeting.Date}. Its races: {string.Join(", ", meeting.Races.Select(race => race.Number))}."
        )
        {
            Arguments = ["race_number"],
        };

    private static string? NameOf(Meeting meeting) =>
        meeting.Venue?.Mnemonic is null ? meeting.Venue?.Value : meeting.Name;

    // A name says more than three letters do, where it leads back to this meeting and no other.
    private static string ChoiceOf(Meeting meeting, List<Meeting> meetings) =>
        NameOf(meeting) is { } name && VenueKey.IsValid(name) && Match(name, meetings).Found == meeting
            ? name
            : meeting.Venue!.Value;
}
