using TabMcp.Domain.Racing;

namespace TabMcp.Application.Racing;

/// <summary>Every meeting of a racing day with its venue, conditions and next race.</summary>
[McpTool(
    "racing_get_meetings",
    Title = "Meetings of a day",
    Toolset = Toolset.Racing,
    Access = Access.Public,
    FreshSeconds = 30,
    ReadOnly = true
)]
[Description(
    """
        All race meetings of a day: venue and mnemonic, location, track and weather, number of races and the next to jump.
        Meetings with a race to come first, soonest first. Filter by race_type and location.
        """
)]
public sealed record GetMeetings(
    [property: Description(RacingArgs.MeetingDate)] string MeetingDate = "today",
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null,
    [property: Description("Only this code: " + RacingArgs.RaceType)] RaceType? RaceType = null,
    [property: Description("Only meetings held here, such as NSW or NZL."), RegularExpression("^[A-Za-z]{2,3}$")]
        string? Location = null
) : ITool<GetMeetings.Result>
{
    /// <summary>The meetings that passed the filters, and how many the day has in all.</summary>
    public sealed record Result(
        string MeetingDate,
        Jurisdiction Jurisdiction,
        DateTimeOffset AsOf,
        int MeetingsInAll,
        IReadOnlyList<MeetingLine> Meetings,
        NextCall? Next
    );

    /// <summary>One meeting. One that has fixed odds only goes by its name in place of a mnemonic.</summary>
    public sealed record MeetingLine(
        string? MeetingName,
        RaceType RaceType,
        string? VenueMnemonic,
        string? Location,
        string? Track,
        string? Weather,
        bool? FixedOddsOnly,
        int Races,
        int? Abandoned,
        NextRace? NextRace
    );

    /// <summary>The meeting's next race to jump.</summary>
    public sealed record NextRace(int RaceNumber, JumpTime? Start);

    internal sealed class Validator : AbstractValidator<GetMeetings>
    {
        public Validator()
        {
            RuleFor(x => x.MeetingDate).IsMeetingDate();
            RuleFor(x => x.Jurisdiction).IsKnown();
            RuleFor(x => x.RaceType).IsKnown();
            RuleFor(x => x.Location).IsLocation();
        }
    }

    internal sealed class Handler(IRacingApi racing, ICaller caller, TimeProvider clock)
        : IRequestHandler<GetMeetings, Result>
    {
        public async Task<Result> Handle(GetMeetings request, CancellationToken cancellationToken)
        {
            var date = Domain.Racing.MeetingDate.Parse(request.MeetingDate, clock);
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var meetings = await racing.GetMeetingsAsync(date, jurisdiction, cancellationToken);

            // Upstream order means nothing (docs/upstream/racing.md#r2-meetings); what is about to jump is what people
            // ask for.
            var lines = meetings
                .Value.Where(meeting => Matches(meeting, request))
                .OrderBy(meeting => meeting.NextRace?.StartsAt ?? DateTimeOffset.MaxValue)
                .ThenBy(meeting => meeting.Name, StringComparer.Ordinal)
                .Select(Line)
                .ToList();
            var next = lines.Exists(line => line.VenueMnemonic is not null) ? NextCall.Race : null;
            return new(date.ToString(), jurisdiction, meetings.At, meetings.Value.Count, lines, next);
        }

        private static bool Matches(Meeting meeting, GetMeetings request) =>
            (request.RaceType is not { } code || meeting.RaceType == code)
            && (
                request.Location is not { } place
                || string.Equals(meeting.Location, place, StringComparison.OrdinalIgnoreCase)
            );

        private MeetingLine Line(Meeting meeting)
        {
            var abandoned = meeting.Races.Count(race => race.Status is RaceStatus.Abandoned);
            return new(
                meeting.Name,
                meeting.RaceType,
                meeting.Venue?.Value,
                meeting.Location,
                meeting.Track,
                meeting.Weather,
                meeting.IsFixedOddsOnly ? true : null,
                meeting.Races.Count,
                abandoned > 0 ? abandoned : null,
                meeting.NextRace is { } race ? Next(race, meeting.Location) : null
            );
        }

        private NextRace Next(RaceSummary race, string? location) =>
            new(race.Number, race.StartsAt is { } start ? JumpTime.Of(start, location, clock) : null);
    }
}
