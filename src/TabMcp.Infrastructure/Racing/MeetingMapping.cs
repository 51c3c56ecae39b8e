using TabMcp.Domain.Racing;
using TabMcp.Infrastructure.Racing.Contracts;
using TabMcp.Infrastructure.Telemetry;
using TabMcp.Infrastructure.Text;

namespace TabMcp.Infrastructure.Racing;

/// <summary>Turns the bodies of R2 and R12 into the Domain.</summary>
internal sealed class MeetingMapping(SchemaDrift drift)
{
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
            Venue = RacingWords.VenueOf(meeting.VenueMnemonic),
            SellCode = RacingWords.SellCodeOf(meeting.SellCode),
            Location = PlainText.Clean(meeting.Location),
            Weather = PlainText.Clean(meeting.WeatherCondition),
            Track = PlainText.Clean(meeting.TrackCondition),
            Rail = PlainText.Clean(meeting.RailPosition),
            IsFixedOddsOnly = meeting.FixedOddsOnly is true,
            Races =
            [
                .. (meeting.Races ?? [])
                    .OfType<RaceSummaryContract>()
                    .Select(Summary)
                    .OfType<RaceSummary>()
                    .OrderBy(race => race.Number),
            ],
        };
    }

    private RaceSummary? Summary(RaceSummaryContract race)
    {
        if (race.RaceNumber is not { } number || race.RaceStatus is not { } status)
        {
            drift.Missing("meetings", race.RaceNumber is null ? "races.raceNumber" : "races.raceStatus");
            return null;
        }

        return new(
            number,
            PlainText.Clean(race.RaceName),
            PlainText.Clean(status),
            RacingWords.InstantOf(race.RaceStartTime),
            race.RaceDistance,
            RacingWords.ResultsOf(race.Results)
        );
    }

    private UpcomingRace? Upcoming(NextRaceContract race)
    {
        var meeting = race.Meeting;
        if (
            RacingWords.InstantOf(race.RaceStartTime) is not { } startsAt
            || race.RaceNumber is not { } number
            || !RaceNumber.IsValid(number)
            || RacingWords.RaceTypeOf(meeting?.RaceType) is not { } raceType
            || RacingWords.VenueOf(meeting?.VenueMnemonic) is not { } venue
            || MeetingDate.OrNone(meeting?.MeetingDate) is not { } date
        )
        {
            // A fixed-odds-only race has no mnemonic, so no key that racing_get_race could take.
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
