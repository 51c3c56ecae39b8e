namespace TabMcp.Api.Cli;

/// <summary>What every command's exit code means; scripts and containers count on it.</summary>
internal static class ExitCodes
{
    /// <summary>Done, and all is well.</summary>
    public const int Good = 0;

    /// <summary>A check or a call failed; what failed is written out.</summary>
    public const int Failed = 1;

    /// <summary>Nothing was tried: the arguments or the environment cannot be used as they are.</summary>
    public const int BadUsage = 2;
}
