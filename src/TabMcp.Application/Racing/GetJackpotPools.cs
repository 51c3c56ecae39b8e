namespace TabMcp.Application.Racing;

/// <summary>The jackpot pools of a racing day.</summary>
/// <remarks>No body is on record (docs/upstream/racing.md#r14-jackpot-pools), so it is passed on as it comes.</remarks>
[McpTool(
    "racing_get_jackpot_pools",
    Title = "Jackpot pools of a day",
    Toolset = Toolset.Racing,
    Access = Access.Public,
    FreshSeconds = 60,
    ReadOnly = true
)]
[Description("Tote pools of a racing day that carry a jackpot. TAB's body as it comes; its shape is unverified.")]
public sealed record GetJackpotPools(
    [property: Description(RacingArgs.MeetingDate)] string MeetingDate,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null
) : ITool<GetJackpotPools.Result>
{
    /// <summary>The pools, as TAB expresses them.</summary>
    public sealed record Result(string MeetingDate, Jurisdiction Jurisdiction, DateTimeOffset AsOf, OpenBody Pools);

    internal sealed class Validator : AbstractValidator<GetJackpotPools>
    {
        public Validator()
        {
            RuleFor(x => x.MeetingDate).IsMeetingDate();
            RuleFor(x => x.Jurisdiction).IsKnown();
        }
    }

    internal sealed class Handler(IRacingApi racing, ICaller caller, TimeProvider clock)
        : IRequestHandler<GetJackpotPools, Result>
    {
        public async Task<Result> Handle(GetJackpotPools request, CancellationToken cancellationToken)
        {
            var date = Domain.Racing.MeetingDate.Parse(request.MeetingDate, clock);
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var pools = await racing.GetJackpotPoolsAsync(date, jurisdiction, cancellationToken);

            return new(date.ToString(), jurisdiction, pools.At, OpenBody.Of(pools.Value));
        }
    }
}
