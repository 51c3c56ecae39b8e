using System.CommandLine;
using TabMcp.Api.Hosting;
using TabMcp.Api.Logging;

namespace TabMcp.Api.Cli;

/// <summary>The command line: the one place that writes to the console.</summary>
internal static class CommandLine
{
    /// <summary>Does what the arguments say; the result is one of <see cref="ExitCodes"/>.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        var outputs = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            // The library would end the process after two seconds, in the middle of calls that the server is finishing.
            ProcessTerminationTimeout = HttpHost.Grace + TimeSpan.FromSeconds(5),
        };
        return CrashOutput.GuardAsync(() => RunAsync(args, Surroundings.OfProcess(), outputs), outputs.Error);
    }

    /// <summary>The same in surroundings, and with outputs, that the caller gives.</summary>
    public static async Task<int> RunAsync(string[] args, Surroundings surroundings, InvocationConfiguration outputs)
    {
        var root = ServeCommand.Create(surroundings);
        root.Subcommands.Add(ToolsCommand.Create(surroundings));
        root.Subcommands.Add(CallCommand.Create(surroundings, args));
        root.Subcommands.Add(SmokeCommand.Create(surroundings));
        root.Subcommands.Add(DoctorCommand.Create(surroundings));
        root.Subcommands.Add(HealthcheckCommand.Create(surroundings));
        // A value that begins with @ is a value, not the name of a file with more arguments.
        var parsed = root.Parse(CallCommand.Plain(args), new() { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count is 0)
            return await parsed.InvokeAsync(outputs);

        // What was wrong, the words that are near it and the help: whoever reads standard output expects an answer there.
        await parsed.InvokeAsync(new() { Output = outputs.Error, Error = outputs.Error });
        return ExitCodes.BadUsage;
    }
}
