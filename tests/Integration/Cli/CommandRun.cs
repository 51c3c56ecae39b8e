using System.CommandLine;
using TabMcp.Api.Cli;
using TabMcp.IntegrationTests.Hosting;

namespace TabMcp.IntegrationTests.Cli;

/// <summary>What a command left behind.</summary>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    // A build may be using the machine at the same time.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    /// <summary>Runs a command as its users do: a process of its own.</summary>
    public static async Task<CommandRun> OfProcessAsync(
        string[] arguments,
        params (string Name, string Value)[] environment
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        var process = ServerProcess.Start(arguments, environment);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            await ServerProcess.EndAsync(process);
        }
    }

    /// <summary>Runs a command in this process, in an environment of its own.</summary>
    public static Task<CommandRun> OfAsync(string[] arguments, params (string Name, string Value)[] environment) =>
        OfAsync(arguments, isTerminal: false, environment);

    /// <inheritdoc cref="OfAsync(string[], ValueTuple{string, string}[])"/>
    public static Task<CommandRun> OfAsync(
        string[] arguments,
        bool isTerminal,
        params (string Name, string Value)[] environment
    ) => OfAsync(arguments, TimeProvider.System, isTerminal, environment);

    /// <summary>The same, on a clock that the test moves.</summary>
    public static async Task<CommandRun> OfAsync(
        string[] arguments,
        TimeProvider clock,
        bool isTerminal = false,
        params (string Name, string Value)[] environment
    )
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(
            arguments,
            new(
                environment.ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal),
                clock
            )
            {
                IsTerminal = isTerminal,
            },
            new InvocationConfiguration { Output = output, Error = error }
        );
        return new(code, output.ToString(), error.ToString());
    }
}
