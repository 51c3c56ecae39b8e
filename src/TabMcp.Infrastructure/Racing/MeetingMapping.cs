using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;
using TabMcp.Infrastructure.Racing.Contracts;

namespace TabMcp.Infrastructure.Racing;

/// <summary>Turns the bodies of R1, R2, R4 and R12 into the Domain.</summary>
internal sealed class MeetingMapping(SchemaDrift drift)
{
    public IReadOnlyList<RacingDay> Days(DatesResponse body)
    {
        if (body.Dates is null)
            drift.Missing("dates", "dates");

        return [.. (body.Dates ?? []).OfType<DateContract>().Select(Day).OfType<RacingDay>()];
    }

    public IReadOnlyList<Meeting> Meetings(MeetingsResponse body, MeetingDate date)
    {
        if (body.Meetings is null)
            drift.Missing("meetings", "meetings");

        return
        [
            .. (body.Meetings ?? [])
                .OfType<MeetingContract>()
                .Select(meeting => Meeting(meeting, date))
                .OfType<Meeting>(),
        ];
    }

    public IReadOnlyList<RaceSummary> Races(RacesResponse body)
    {
        if (body.Races is null)
            drift.Missing("races", "races");

        return Summaries("races", body.Races);
    }

    public IReadOnlyList<UpcomingRace> NextToGo(NextToGoResponse body)
    {
        if (body.Races is null)
            drift.Missing("next-to-go", "races");

        return
        [
            .. (body.Races ?? [])
                .OfType<NextRaceContract>()
                .Select(Upcoming)
                .OfType<UpcomingRace>()
                .OrderBy(race => race.StartsAt),
        ];
    }

    private RacingDay? Day(DateContract day)
    {
        var date = MeetingDate.OrNone(day.MeetingDate);
        var isFutures = IsFutures(day);
        if (date is null && !isFutures)
        {
            drift.Missing("dates", "dates.meetingDate");
            return null;
        }

        return new(date, PlainText.Clean(day.DateName), isFutures);
    }

    // The bucket's link contains the word (docs/upstream/racing.md#r1-dates); what it has for a date is not on record.
    private static bool IsFutures(DateContract day) =>
        day.Links?.Meetings?.Contains("/dates/futures/", StringComparison.OrdinalIgnoreCase) is true
        || string.Equals(day.MeetingDate, "futures", StringComparison.OrdinalIgnoreCase);

    private Meeting? Meeting(MeetingContract meeting, MeetingDate date)
    {
        if (RacingWords.RaceTypeOf(meeting.RaceType) is not { } raceType)
        {
            drift.Missing("meetings", "raceType");
            return null;
        }

        if (meeting.VenueMnemonic is null && meeting.FixedOddsOnly is not true)
            drift.Missing("meetings", "venueMnemonic");

        return new()
        {
            Date = MeetingDate.OrNone(meeting.MeetingDate) ?? date,
            RaceType = raceType,
            Name = PlainText.Clean(meeting.DisplayMeetingName ?? meeting.MeetingName),
            Venue = RacingWords.VenueOf(meeting.VenueMnemonic, meeting.MeetingName),
            SellCode = RacingWords.SellCodeOf(meeting.SellCode),
            Location = PlainText.Clean(meeting.Location),
            Weather = PlainText.Clean(meeting.WeatherCondition),
            Track = PlainText.Clean(meeting.TrackCondition),
            Rail = PlainText.Clean(meeting.RailPosition),
            IsFixedOddsOnly = meeting.FixedOddsOnly is true,
            Races = Summaries("meetings", meeting.Races),
        };
    }

    private IReadOnlyList<RaceSummary> Summaries(string body, IReadOnlyList<RaceSummaryContract?>? races) =>
        [
            .. (races ?? [])
                .OfType<RaceSummaryContract>()
                .Select(race => Summary(body, race))
                .OfType<RaceSummary>()
                .OrderBy(race => race.Number),
        ];

    private RaceSummary? Summary(string body, RaceSummaryContract race)
    {
        if (race.RaceNumber is not { } number || race.RaceStatus is not { } status)
        {
            drift.Missing(body, race.RaceNumber is null ? "races.raceNumber" : "races.raceStatus");
            return null;
        }

        return new(
            number,
            PlainText.Clean(race.RaceName),
            PlainText.Clean(status),
            Instants.Known(race.RaceStartTime),
            race.RaceDistance,
            RacingWords.ResultsOf(race.Results)
        )
        {
            Class = PlainText.Clean(race.RaceClassConditions),
            Starters = race.NumberOfStarters,
            Pools = [.. (race.Pools ?? []).OfType<PoolContract>().Select(RacingWords.PoolOf).OfType<Pool>()],
            MatchName = MatchNameOf(race),
        };
    }

    // The name is the last segment of the race's own address, encoded once.
    private static string? MatchNameOf(RaceSummaryContract race) =>
        PlainText.Clean(race.MatchName)
        ?? (
            Uri.TryCreate(race.Links?.Self, UriKind.Absolute, out var self)
            && self.Query.Contains("fixedOdds=true", StringComparison.Ordinal)
                ? PlainText.Clean(Uri.UnescapeDataString(self.Segments[^1]))
                : null
        );

    private UpcomingRace? Upcoming(NextRaceContract race)
    {
        var meeting = race.Meeting;
        if (
            Instants.Known(race.RaceStartTime) is not { } startsAt
            || race.RaceNumber is not { } number
            || !RaceNumber.IsValid(number)
            || RacingWords.RaceTypeOf(meeting?.RaceType) is not { } raceType
            || RacingWords.VenueOf(meeting?.VenueMnemonic, meeting?.MeetingName) is not { } venue
            || MeetingDate.OrNone(meeting?.MeetingDate) is not { } date
        )
        {
            drift.Missing("next-to-go", "races.key");
            return null;
        }

        return new()
        {
            Key = new RaceKey(new MeetingKey(date, raceType, venue), RaceNumber.Parse(number)),
            StartsAt = startsAt,
            Name = PlainText.Clean(race.RaceName),
            MeetingName = PlainText.Clean(meeting?.MeetingName),
            Location = PlainText.Clean(meeting?.Location),
            Distance = race.RaceDistance,
            Weather = PlainText.Clean(meeting?.WeatherCondition),
            Track = PlainText.Clean(meeting?.TrackCondition),
            Channel = PlainText.Clean(race.BroadcastChannel),
        };
    }
}
