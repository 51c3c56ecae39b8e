namespace TabMcp.Api.Cli.Doctor;

/// <summary>How a check went.</summary>
internal enum FindingOutcome
{
    /// <summary>As it should.</summary>
    Good = 0,

    /// <summary>The server runs with it, but somebody should look.</summary>
    Warning = 1,

    /// <summary>The server does not do what it is configured to with it.</summary>
    Failed = 2,

    /// <summary>It could not be looked at, because of another finding.</summary>
    Skipped = 3,
}

/// <summary>What one check found.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Outcome">How it is.</param>
/// <param name="Text">What was found. Never a secret, and never TAB's own words.</param>
/// <param name="Advice">What to do about it.</param>
internal sealed record Finding(string Check, FindingOutcome Outcome, string Text, string? Advice = null)
{
    public static Finding Good(string check, string text) => new(check, FindingOutcome.Good, text);

    public static Finding Warning(string check, string text, string advice) =>
        new(check, FindingOutcome.Warning, text, advice);

    public static Finding Failed(string check, string text, string advice) =>
        new(check, FindingOutcome.Failed, text, advice);

    public static Finding Skipped(string check, string text) => new(check, FindingOutcome.Skipped, text);
}
