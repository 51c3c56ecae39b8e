using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;

namespace TabMcp.Application.Racing;

/// <summary>The programme of one meeting, race by race.</summary>
[McpTool(
    "racing_get_all_races_in_meeting",
    Title = "Races of a meeting",
    Toolset = Toolset.Racing,
    Access = Access.Public,
    FreshSeconds = 15,
    ReadOnly = true
)]
[Description(
    """
        Every race of one meeting: number, name, start, status, distance, class, starters, open tote pools, and runners by
        place once run. For fields and prices go on to racing_get_race.
        """
)]
public sealed record GetAllRacesInMeeting(
    [property: Description(RacingArgs.MeetingDate)] string MeetingDate,
    [property: Description(RacingArgs.RaceType)] RaceType RaceType,
    [property: Description(RacingArgs.VenueMnemonic), StringLength(VenueKey.MaxLength, MinimumLength = 1)]
        string VenueMnemonic,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null
) : ITool<GetAllRacesInMeeting.Result>
{
    /// <summary>The meeting; its name is absent where the list of the day does not have it.</summary>
    public sealed record Result(
        string MeetingDate,
        RaceType RaceType,
        string VenueMnemonic,
        Jurisdiction Jurisdiction,
        string? MeetingName,
        bool? FixedOddsOnly,
        DateTimeOffset AsOf,
        IReadOnlyList<RaceLine> Races,
        NextCall? Next
    );

    /// <summary>One race. Results are runner numbers by place.</summary>
    public sealed record RaceLine(
        int RaceNumber,
        string? RaceName,
        string? Status,
        JumpTime? Start,
        int? DistanceMetres,
        string? Class,
        int? Starters,
        IReadOnlyList<string>? OpenPools,
        IReadOnlyList<IReadOnlyList<int>>? Results
    );

    internal sealed class Validator : AbstractValidator<GetAllRacesInMeeting>
    {
        public Validator()
        {
            RuleFor(x => x.MeetingDate).IsMeetingDate();
            RuleFor(x => x.RaceType).IsKnown();
            RuleFor(x => x.VenueMnemonic).IsVenueMnemonic();
            RuleFor(x => x.Jurisdiction).IsKnown();
        }
    }

    internal sealed class Handler(IRacingApi racing, ICaller caller, TimeProvider clock)
        : IRequestHandler<GetAllRacesInMeeting, Result>
    {
        public async Task<Result> Handle(GetAllRacesInMeeting request, CancellationToken cancellationToken)
        {
            var date = Domain.Racing.MeetingDate.Parse(request.MeetingDate, clock);
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var (key, meeting, races) = await Venues.ReadAsync(
                racing,
                new(date, request.RaceType, request.VenueMnemonic, jurisdiction),
                key => racing.GetRacesAsync(key, jurisdiction, cancellationToken),
                listed => Task.FromResult(new Reading<IReadOnlyList<RaceSummary>>(listed.Value.Races, listed.At)),
                cancellationToken
            );

            // A programme does not say where it is run, and so not whose clock is on the wall there
            // (docs/upstream/racing.md#r4-races).
            meeting ??= await Venues.ListedAsync(racing, key, jurisdiction, cancellationToken);
            return new(
                date.ToString(),
                key.RaceType,
                key.Venue.Value,
                jurisdiction,
                meeting?.Name,
                meeting is { IsFixedOddsOnly: true } ? true : null,
                races.At,
                [.. races.Value.Select(race => Line(race, meeting?.Location))],
                races.Value.Count > 0 ? NextCall.Race : null
            );
        }

        private RaceLine Line(RaceSummary race, string? location)
        {
            var open = race.Pools.Where(pool => pool.Status is PoolStatus.Open).Select(pool => pool.Product).ToList();
            return new(
                race.Number,
                race.Name,
                race.Status,
                race.StartsAt is { } start ? JumpTime.Of(start, location, clock) : null,
                race.Distance,
                race.Class,
                race.Starters,
                open.Count > 0 ? open : null,
                race.Results.Count > 0 ? race.Results : null
            );
        }
    }
}
