using System.CommandLine;

namespace TabMcp.Api.Cli;

/// <summary>The command line: the one place that writes to the console.</summary>
internal static class CommandLine
{
    /// <summary>Does what the arguments say; the result is one of <see cref="ExitCodes"/>.</summary>
    public static Task<int> RunAsync(string[] args) =>
        RunAsync(args, Surroundings.OfProcess(), new InvocationConfiguration());

    /// <summary>The same in surroundings, and with outputs, that the caller gives.</summary>
    public static async Task<int> RunAsync(string[] args, Surroundings surroundings, InvocationConfiguration outputs)
    {
        var root = ServeCommand.Create(surroundings);
        root.Subcommands.Add(HealthcheckCommand.Create(surroundings));
        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync(outputs);
        return parsed.Errors.Count > 0 ? ExitCodes.BadUsage : code;
    }
}
