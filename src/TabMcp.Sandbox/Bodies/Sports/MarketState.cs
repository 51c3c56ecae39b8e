using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Bodies.Sports;

/// <summary>How the markets of one match stand at one instant.</summary>
internal sealed class MarketState
{
    private readonly MatchPlan _match;

    public MarketState(MatchPlan match, DateTimeOffset now)
    {
        _match = match;
        Phase = match.PhaseAt(now);
        IsSuspended = match.IsSuspendedAt(now);
        // Prices rest while betting does: after the match at what they were when it ended.
        PricedAt = Phase == MatchPhase.Resulted ? match.Life.Begins : now;
    }

    public MatchPhase Phase { get; }

    public bool IsInPlay => Phase == MatchPhase.InPlay;

    public bool IsSuspended { get; }

    public bool IsOpen => !IsSuspended && Phase is MatchPhase.Open or MatchPhase.InPlay;

    public DateTimeOffset PricedAt { get; }

    /// <remarks>Assumption: <c>Resulted</c>, which racing's further markets say; the word of sports is unknown
    /// (docs/upstream/racing.md#r5-side-markets and docs/upstream/sports.md#market).</remarks>
    public string Word =>
        Phase == MatchPhase.Resulted ? "Resulted"
        : IsOpen ? "Open"
        : "Suspended";

    /// <remarks>Assumption: a resulted selection says <c>Winner</c> or <c>Loser</c>, as a runner's fixed odds do.</remarks>
    public string WordFor(Selection selection) =>
        Phase != MatchPhase.Resulted ? Word
        : selection.Prospect.ComesTrue ? "Winner"
        : "Loser";

    /// <summary>Same game multis end with the first whistle (sample <c>competition-nbl-2026-04-01-sa.json</c>).</summary>
    public bool TakesSameGame(MarketPlan market) =>
        _match.Competition.League.SameGame && market.Kind.SameGame && Phase is MatchPhase.Open or MatchPhase.Suspended;
}
