using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;

namespace TabMcp.Application.Racing;

/// <summary>What the tote would pay, as things stand, on each combination of one pool of a race.</summary>
/// <remarks>
/// No body is on record (docs/upstream/racing.md#r10-approximates), so it is passed on as it comes. The race's own
/// <c>multiLegApproximates</c> shows how approximates are expressed elsewhere: a selection, and what $1 on it returns.
/// </remarks>
[McpTool(
    "racing_get_approximates",
    Title = "Tote approximates",
    Toolset = Toolset.Racing,
    Access = Access.Public,
    FreshSeconds = 5,
    ReadOnly = true
)]
[Description(
    """
        What $1 on each combination of a race's Quinella, Exacta or Duet pool would return if betting stopped now:
        approximations that move until the jump, never final dividends (racing_get_race has those). TAB's body as it comes;
        its shape is unverified.
        """
)]
public sealed record GetApproximates(
    [property: Description(RacingArgs.MeetingDate)] string MeetingDate,
    [property: Description(RacingArgs.RaceType)] RaceType RaceType,
    [property: Description(RacingArgs.VenueMnemonic), StringLength(VenueKey.MaxLength, MinimumLength = 1)]
        string VenueMnemonic,
    [property: Description(RacingArgs.RaceNumber), Range(Domain.Racing.RaceNumber.First, Domain.Racing.RaceNumber.Last)]
        int RaceNumber,
    [property: Description("Whose pool.")] ApproximatesProduct WageringProduct,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null
) : ITool<GetApproximates.Result>, IRaceRequest
{
    /// <summary>The approximates, as TAB expresses them.</summary>
    public sealed record Result(
        string MeetingDate,
        RaceType RaceType,
        string VenueMnemonic,
        int RaceNumber,
        ApproximatesProduct WageringProduct,
        Jurisdiction Jurisdiction,
        string? MeetingName,
        DateTimeOffset AsOf,
        OpenBody Approximates
    );

    internal sealed class Validator : AbstractValidator<GetApproximates>
    {
        public Validator()
        {
            this.NamesRace();
            RuleFor(x => x.WageringProduct).IsKnown();
            RuleFor(x => x.Jurisdiction).IsKnown();
        }
    }

    internal sealed class Handler(IRacingApi racing, ICaller caller, TimeProvider clock)
        : IRequestHandler<GetApproximates, Result>
    {
        public async Task<Result> Handle(GetApproximates request, CancellationToken cancellationToken)
        {
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var (key, meeting, approximates) = await Venues.ReadAsync(
                racing,
                request.Sought(jurisdiction, clock),
                race => racing.GetApproximatesAsync(race, request.WageringProduct, jurisdiction, cancellationToken),
                "approximates",
                cancellationToken
            );

            return new(
                key.Date.ToString(),
                key.RaceType,
                key.Venue.Value,
                request.RaceNumber,
                request.WageringProduct,
                jurisdiction,
                meeting?.Name,
                approximates.At,
                OpenBody.Of(approximates.Value)
            );
        }
    }
}
