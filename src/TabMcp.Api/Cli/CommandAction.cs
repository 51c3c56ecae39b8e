using System.CommandLine;
using TabMcp.Api.Configuration;

namespace TabMcp.Api.Cli;

/// <summary>How a command is run: what makes its environment unusable is said in lines, not in a stack trace.</summary>
internal static class CommandAction
{
    /// <summary>Gives a command its work; the result is the exit code.</summary>
    public static void Does(this Command command, Func<ParseResult, CancellationToken, Task<int>> work) =>
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                try
                {
                    return await work(parsed, cancellationToken);
                }
                catch (SettingsException wrong)
                {
                    foreach (var fault in wrong.Faults)
                        await parsed.InvocationConfiguration.Error.WriteLineAsync(fault);
                    return ExitCodes.BadUsage;
                }
            }
        );
}
