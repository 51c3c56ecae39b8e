namespace TabMcp.Api.Cli.Smoke;

/// <summary>How a step went.</summary>
internal enum SmokeOutcome
{
    /// <summary>As it should.</summary>
    Passed = 0,

    /// <summary>The server, or TAB behind it, did not do what it should.</summary>
    Failed = 1,

    /// <summary>TAB's edge refuses the server's network, so nothing was learned of the server.</summary>
    Blocked = 2,

    /// <summary>There was nothing to try it with.</summary>
    Skipped = 3,
}

/// <summary>One step of a smoke test, as it went.</summary>
/// <param name="Name">What was tried.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Finding">What was found; why, where it did not pass.</param>
internal sealed record SmokeStep(string Name, SmokeOutcome Outcome, TimeSpan Elapsed, string? Finding);

/// <summary>What was tried of which server.</summary>
/// <param name="Url">The endpoint, without its query, which may hold credentials.</param>
/// <param name="At">When it began (UTC).</param>
/// <param name="Steps">Every step in order.</param>
/// <param name="AllowsBlocked">Whether a network that TAB refuses is no fault.</param>
internal sealed record SmokeReport(string Url, DateTimeOffset At, IReadOnlyList<SmokeStep> Steps, bool AllowsBlocked)
{
    /// <summary>Whether nothing failed.</summary>
    public bool IsGood => !Steps.Any(IsFault);

    /// <summary>Whether a step makes the whole fail.</summary>
    public bool IsFault(SmokeStep step) =>
        step.Outcome is SmokeOutcome.Failed || (step.Outcome is SmokeOutcome.Blocked && !AllowsBlocked);

    /// <summary>How many steps ended in a way.</summary>
    public int Count(SmokeOutcome outcome) => Steps.Count(step => step.Outcome == outcome);
}

/// <summary>What ends a step that does not pass.</summary>
internal sealed class SmokeException(SmokeOutcome outcome, string finding) : Exception(finding)
{
    /// <summary>How the step ends.</summary>
    public SmokeOutcome Outcome { get; } = outcome;

    public static SmokeException Failed(string finding) => new(SmokeOutcome.Failed, finding);
}
