using System.CommandLine;
using System.CommandLine.Invocation;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;

namespace TabMcp.Api.Cli;

/// <summary>What the program does without a command's name: it serves.</summary>
internal static class ServeCommand
{
    private static readonly Option<bool> Stdio = new("--stdio")
    {
        Description = "Speak MCP on standard input and output instead of HTTP; logs go to standard error.",
    };

    /// <summary>The root of all commands.</summary>
    public static RootCommand Create(Surroundings surroundings)
    {
        var root = new RootCommand(Description()) { SharedOptions.Sandbox, Stdio };
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion();
        root.Does(
            (parsed, cancellationToken) =>
            {
                var settings = surroundings.Settings(parsed);
                // The log goes to standard output, unless that belongs to the protocol.
                var stdio = parsed.GetValue(Stdio);
                return ServerRun.RunAsync(settings, stdio, SomebodyReads(stdio), cancellationToken);
            }
        );
        return root;
    }

    // The library's own shows the commit as well, which is no part of the version that clients see.
    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(ProductInfo.Version);
            return ExitCodes.Good;
        }
    }

    // A developer at a terminal reads lines; whatever collects logs in production reads JSON.
    private static bool SomebodyReads(bool standardError) =>
        !(standardError ? Console.IsErrorRedirected : Console.IsOutputRedirected) || ProcessEnvironment.IsDevelopment;

    private static string Description()
    {
        var width = Setting.All.Max(setting => setting.Name.Length);
        var settings = Setting.All.Select(setting =>
            $"  {setting.Name.PadRight(width)}  {setting.Meaning} [{setting.Default}]"
        );
        return $"""
            {ProductInfo.Title}. Serves MCP at http://127.0.0.1:8081/mcp, or as HOST and PORT say.
            Unofficial. Information only, not advice. Gambling help in Australia: 1800 858 858.

            Exit codes: {ExitCodes.Good} good, {ExitCodes.Failed} failed, {ExitCodes.BadUsage} bad usage.

            Environment:
            {string.Join('\n', settings)}
            """;
    }
}
