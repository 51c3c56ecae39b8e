namespace TabMcp.Api.Cli;

/// <summary>What the commands find around them, which tests replace.</summary>
/// <param name="Environment">The variables that configure the server.</param>
/// <param name="Clock">Tells the time and sets timers.</param>
internal sealed record Surroundings(IReadOnlyDictionary<string, string> Environment, TimeProvider Clock)
{
    /// <summary>Whether a person reads what a command prints, rather than a program.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Those of this process.</summary>
    public static Surroundings OfProcess() =>
        new(Configuration.ProcessEnvironment.Read(), TimeProvider.System) { IsTerminal = !Console.IsOutputRedirected };
}
