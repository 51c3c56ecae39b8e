namespace TabMcp.Sandbox;

/// <summary>How a sandbox is set up.</summary>
public sealed record SandboxOptions
{
    /// <summary>Which world: the same seed always tells the same story.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The clock that races, prices and tokens live by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The port on 127.0.0.1; 0 takes any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Changes the JSON of a read's answer before it is sent: what TAB would send if it, or whoever writes its texts, meant harm.</summary>
    public Func<LoggedRequest, string, string>? Rewrite { get; init; }
}
