namespace TabMcp.Application.Racing;

/// <summary>The jackpots that are open for betting.</summary>
/// <remarks>No body is on record (docs/upstream/racing.md#r13-jackpots), so it is passed on as it comes.</remarks>
[McpTool(
    "racing_get_open_jackpots",
    Title = "Open jackpots",
    Toolset = Toolset.Racing,
    Access = Access.Public,
    FreshSeconds = 60,
    ReadOnly = true
)]
[Description(
    "Jackpots open for betting: tote pools with money carried over from pools that nobody won. TAB's body as it comes; its shape is unverified."
)]
public sealed record GetOpenJackpots([property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null)
    : ITool<GetOpenJackpots.Result>
{
    /// <summary>The jackpots, as TAB expresses them.</summary>
    public sealed record Result(Jurisdiction Jurisdiction, DateTimeOffset AsOf, OpenBody Jackpots);

    internal sealed class Validator : AbstractValidator<GetOpenJackpots>
    {
        public Validator() => RuleFor(x => x.Jurisdiction).IsKnown();
    }

    internal sealed class Handler(IRacingApi racing, ICaller caller) : IRequestHandler<GetOpenJackpots, Result>
    {
        public async Task<Result> Handle(GetOpenJackpots request, CancellationToken cancellationToken)
        {
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var jackpots = await racing.GetOpenJackpotsAsync(jurisdiction, cancellationToken);

            return new(jurisdiction, jackpots.At, OpenBody.Of(jackpots.Value));
        }
    }
}
