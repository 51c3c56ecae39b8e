using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Bodies.Sports;

/// <summary>The status of one match's markets at one time.</summary>
internal sealed class MarketState
{
    private readonly MatchPlan _match;

    public MarketState(MatchPlan match, DateTimeOffset now)
    {
        _match = match;
        Phase = match.PhaseAt(now);
        IsSuspended = match.IsSuspendedAt(now);
        // Prices freeze when betting stops: after the match they stay as they were when it ended.
        PricedAt = Phase == MatchPhase.Resulted ? match.Life.Begins : now;
    }

    public MatchPhase Phase { get; }

    public bool IsInPlay => Phase == MatchPhase.InPlay;

    public bool IsSuspended { get; }

    public bool IsOpen => !IsSuspended && Phase is MatchPhase.Open or MatchPhase.InPlay;

    public DateTimeOffset PricedAt { get; }

    /// <remarks>Assumption: <c>Resulted</c>, the word of racing's extra markets. The word for sports is unknown
    /// (docs/upstream/racing.md#r5-side-markets and docs/upstream/sports.md#market).</remarks>
    public string Word =>
        Phase == MatchPhase.Resulted ? "Resulted"
        : IsOpen ? "Open"
        : "Suspended";

    /// <remarks>Assumption: a resulted selection has <c>Winner</c> or <c>Loser</c>, like a runner's fixed
    /// odds.</remarks>
    public string WordFor(Selection selection) =>
        Phase != MatchPhase.Resulted ? Word
        : selection.Prospect.ComesTrue ? "Winner"
        : "Loser";

    /// <summary>Same game multis end at kick-off (sample <c>competition-nbl-2026-04-01-sa.json</c>).</summary>
    public bool TakesSameGame(MarketPlan market) =>
        _match.Competition.League.SameGame && market.Kind.SameGame && Phase is MatchPhase.Open or MatchPhase.Suspended;
}
