namespace TabMcp.Sandbox;

/// <summary>Settings of a sandbox.</summary>
public sealed record SandboxOptions
{
    /// <summary>The seed of the simulated world: the same seed gives the same data.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The clock for races, prices and tokens.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The port on 127.0.0.1; 0 selects a free port.</summary>
    public int Port { get; init; }

    /// <summary>Changes the JSON of a response before it is sent, for example to simulate malicious text from
    /// TAB.</summary>
    public Func<LoggedRequest, string, string>? Rewrite { get; init; }
}
