using System.Text.Json.Serialization;
using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;

namespace TabMcp.Application.Racing;

/// <summary>One race as it stands now: its field with fixed odds and tote prices, its scratchings, its result.</summary>
[McpTool(
    "racing_get_race",
    Title = "Get race",
    Toolset = Toolset.Racing,
    Access = Access.Public,
    FreshSeconds = 5,
    ReadOnly = true
)]
[Description(
    """
        One race: field with fixed odds and tote prices (per dollar, stake included; tote approximate until the jump),
        scratchings; once run, places and dividends (no amount: no winner). trend_today: since the day's first price.
        Status: Normal (to come), Closed (jumped), Interim, Paying (final), Abandoned.
        """
)]
public sealed record GetRace(
    [property: Description(RacingArgs.MeetingDate)] string MeetingDate,
    [property: Description(RacingArgs.RaceType)] RaceType RaceType,
    [property: Description(RacingArgs.VenueMnemonic), StringLength(VenueKey.MaxLength, MinimumLength = 1)]
        string VenueMnemonic,
    [property: Description(RacingArgs.RaceNumber), Range(Domain.Racing.RaceNumber.First, Domain.Racing.RaceNumber.Last)]
        int RaceNumber,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null,
    [property: Description(RacingArgs.FixedOdds)] bool FixedOdds = true,
    [property: Description("More detail, left out by default to keep the answer short."), MaxLength(GetRace.Details)]
        IReadOnlyList<GetRace.Detail>? Include = null
) : ITool<GetRace.Result>, IRaceRequest
{
    private const int Details = 5;

    /// <summary>What an answer can carry beyond the field and its prices.</summary>
    public enum Detail
    {
        /// <summary>Totals of the tote pools.</summary>
        Pools = 0,

        /// <summary>Each runner's latest fixed win prices.</summary>
        PriceHistory = 1,

        /// <summary>A tipster's selections.</summary>
        Tips = 2,

        /// <summary>A written preview.</summary>
        Comments = 3,

        /// <summary>What a tipping service makes of each runner: orders of the field, points and early speed.</summary>
        Ratings = 4,
    }

    /// <summary>The race.</summary>
    public sealed record Result(
        string MeetingDate,
        RaceType RaceType,
        string VenueMnemonic,
        int RaceNumber,
        Jurisdiction Jurisdiction,
        string? MeetingName,
        string? Location,
        string? RaceName,
        string? Status,
        JumpTime? Start,
        int? DistanceMetres,
        string? Class,
        decimal? PrizeMoney,
        string? Track,
        string? Weather,
        int? PlacesPaid,
        DateTimeOffset AsOf,
        DateTimeOffset? FixedOddsAsOf,
        DateTimeOffset? ToteAsOf,
        IReadOnlyList<FieldRunner> Field,
        IReadOnlyList<ScratchedRunner> Scratchings,
        IReadOnlyList<IReadOnlyList<int>>? Results,
        IReadOnlyList<Dividend>? Dividends,
        string? Protest,
        IReadOnlyList<Pool>? Pools,
        Tips? Tips,
        RaceComment? Comment,
        IReadOnlyList<RatingOrder>? Ratings,
        NextCall? Next
    ) : IKeepsItself
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public TimeSpan? FreshFor { get; init; }
    }

    internal sealed class Validator : AbstractValidator<GetRace>
    {
        public Validator()
        {
            this.NamesRace();
            RuleFor(x => x.Jurisdiction).IsKnown(); // absent: the caller's configured jurisdiction
            RuleFor(x => x.Include)
                .Must(details => details is not { Count: > Details })
                .WithMessage($"must hold each detail once, at most {Details} in all.");
            RuleForEach(x => x.Include).IsKnown().When(x => x.Include is { Count: <= Details });
        }
    }

    internal sealed class Handler(IRacingApi racing, ICaller caller, TimeProvider clock)
        : IRequestHandler<GetRace, Result>
    {
        public async Task<Result> Handle(GetRace request, CancellationToken cancellationToken)
        {
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var (key, meeting, race) = await Venues.ReadRaceAsync(
                racing,
                request.Sought(jurisdiction, clock),
                cancellationToken
            );

            bool Wants(Detail detail) => request.Include?.Contains(detail) is true;
            return new Result(
                key.Date.ToString(),
                key.RaceType,
                key.Venue.Value,
                request.RaceNumber,
                jurisdiction,
                race.MeetingName ?? meeting?.Name,
                race.Location ?? meeting?.Location,
                race.Name,
                race.Status,
                race.StartsAt is { } start ? JumpTime.Of(start, race.Location ?? meeting?.Location, clock) : null,
                race.Distance,
                race.Class,
                race.PrizeMoney,
                race.Track,
                race.Weather,
                race.PlacesPaid,
                race.ReadAt,
                request.FixedOdds ? race.FixedOddsAsOf : null,
                race.ToteAsOf,
                [
                    .. race.Field.Select(runner =>
                        FieldRunner.Of(runner, request.FixedOdds, Wants(Detail.PriceHistory), Wants(Detail.Ratings))
                    ),
                ],
                [.. race.Scratchings.Select(ScratchedRunner.Of)],
                race.Results.Count > 0 ? race.Results : null,
                race.Dividends.Count > 0 ? race.Dividends : null,
                race.Protest,
                Wants(Detail.Pools) ? race.Pools : null,
                Wants(Detail.Tips) ? race.Tips : null,
                Wants(Detail.Comments) ? race.Comment : null,
                Wants(Detail.Ratings) ? race.Ratings : null,
                // Only a meeting with a mnemonic has form.
                key.Venue.Mnemonic
                    is null
                    ? null
                    : NextCall.RaceForm
            )
            {
                FreshFor = race.IsSettledAt(clock.GetUtcNow()) ? TimeSpan.FromHours(24) : null,
            };
        }
    }
}
