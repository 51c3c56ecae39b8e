using TabMcp.Domain.Racing;

namespace TabMcp.Application.Racing;

/// <summary>The next races to jump across every meeting, soonest first.</summary>
[McpTool(
    "racing_get_next_to_go",
    Title = "Next to go",
    Aliases = ["get_racing_next"],
    Toolset = Toolset.Racing,
    Access = Access.Public,
    FreshSeconds = 5,
    ReadOnly = true
)]
[Description(
    """
        The next races to jump, all meetings, soonest first. start.local is the venue's clock, Sydney's where a country has
        several (time_zone says whose).
        Gives no prices: pass a race's identifiers to racing_get_race for its field and odds.
        """
)]
public sealed record GetNextToGo(
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null,
    [property: Description("How many races."), Range(GetNextToGo.Fewest, GetNextToGo.Most)] int MaxRaces = 10,
    [property: Description("Also races that have just jumped.")] bool IncludeRecentlyClosed = false
) : ITool<GetNextToGo.Result>
{
    private const int Fewest = 1;
    private const int Most = 50;

    /// <summary>The races, soonest first.</summary>
    public sealed record Result(
        Jurisdiction Jurisdiction,
        DateTimeOffset AsOf,
        IReadOnlyList<NextRace> Races,
        NextCall? Next
    );

    /// <summary>One race to come.</summary>
    public sealed record NextRace(
        string MeetingDate,
        RaceType RaceType,
        string VenueMnemonic,
        int RaceNumber,
        string? MeetingName,
        string? Location,
        string? RaceName,
        JumpTime Start,
        int? DistanceMetres,
        string? Track,
        string? Weather,
        string? Channel
    );

    internal sealed class Validator : AbstractValidator<GetNextToGo>
    {
        public Validator()
        {
            RuleFor(x => x.Jurisdiction).IsKnown();
            RuleFor(x => x.MaxRaces)
                .InclusiveBetween(Fewest, Most)
                .WithMessage($"must be from {Fewest} to {Most}; leave it out for 10.");
        }
    }

    internal sealed class Handler(IRacingApi racing, ICaller caller, TimeProvider clock)
        : IRequestHandler<GetNextToGo, Result>
    {
        public async Task<Result> Handle(GetNextToGo request, CancellationToken cancellationToken)
        {
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var next = await racing.GetNextToGoAsync(
                jurisdiction,
                request.MaxRaces,
                request.IncludeRecentlyClosed,
                cancellationToken
            );

            // The service may answer with more than was asked for, so the count is kept here as well.
            var races = next.Value.Take(request.MaxRaces).Select(Line).ToList();
            return new(jurisdiction, next.At, races, races.Count > 0 ? NextCall.Race : null);
        }

        private NextRace Line(UpcomingRace race) =>
            new(
                race.Key.Meeting.Date.ToString(),
                race.Key.Meeting.RaceType,
                race.Key.Meeting.Venue.Value,
                race.Key.Number.Value,
                race.MeetingName,
                race.Location,
                race.Name,
                JumpTime.Of(race.StartsAt, race.Location, clock),
                race.Distance,
                race.Track,
                race.Weather,
                race.Channel
            );
    }
}
