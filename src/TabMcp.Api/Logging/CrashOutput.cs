using TabMcp.Infrastructure.Secrets;

namespace TabMcp.Api.Logging;

/// <summary>The last words of a process that a fault of ours ends: what went wrong, in full, and no secret.</summary>
/// <remarks>Left to the runtime, they would be the exception as it is, messages and all.</remarks>
internal static class CrashOutput
{
    private const int Crashed = 1;

    /// <summary>Runs the program; the result is its exit code. From here on no thread's fault is written by the runtime either.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> program, TextWriter error)
    {
        AppDomain.CurrentDomain.UnhandledException += (_, crash) =>
        {
            error.WriteLine(Describe(crash.ExceptionObject));
            // Before the runtime has its say. There is nothing to finish: who knows what state the process is in.
            Environment.Exit(Crashed);
        };
        try
        {
            return await program();
        }
        catch (Exception fatal)
        {
            await error.WriteLineAsync(Describe(fatal));
            return Crashed;
        }
    }

    private static string Describe(object fault) =>
        $"The server ended through a fault of its own. {SecretText.Redact(fault.ToString() ?? "")}";
}
