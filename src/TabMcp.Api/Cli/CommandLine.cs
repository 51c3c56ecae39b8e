using System.CommandLine;
using System.CommandLine.Invocation;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;
using TabMcp.Api.Redaction;

namespace TabMcp.Api.Cli;

/// <summary>The command line: the one place that writes to the console.</summary>
internal static class CommandLine
{
    private const int BadUsage = 2;

    private static readonly Option<bool> Sandbox = new("--sandbox")
    {
        Description = "Answer from the embedded sandbox: no credentials, no network, invented data.",
    };

    private static readonly Option<bool> Stdio = new("--stdio")
    {
        Description = "Speak MCP on standard input and output instead of HTTP; logs go to standard error.",
    };

    /// <summary>Does what the arguments say; the result is the exit code: 0 good, 1 failed, 2 bad usage.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        var outputs = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        return CrashOutput.GuardAsync(() => RunAsync(args, ProcessEnvironment.Read(), outputs), outputs.Error);
    }

    /// <summary>The same in an environment, and with outputs, that the caller gives.</summary>
    public static async Task<int> RunAsync(
        string[] args,
        IReadOnlyDictionary<string, string> environment,
        InvocationConfiguration outputs
    )
    {
        var root = new RootCommand(Description()) { Sandbox, Stdio };
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion();
        root.SetAction((parsed, cancellationToken) => ServeAsync(parsed, environment, cancellationToken));
        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync(outputs);
        return parsed.Errors.Count > 0 ? BadUsage : code;
    }

    private static async Task<int> ServeAsync(
        ParseResult parsed,
        IReadOnlyDictionary<string, string> environment,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var settings = SettingsReader.Read(environment);
            if (parsed.GetValue(Sandbox))
                settings = settings with { Sandbox = true };
            // The log goes to standard output, unless that belongs to the protocol.
            var stdio = parsed.GetValue(Stdio);
            return await ServerRun.RunAsync(settings, stdio, SomebodyReads(stdio), cancellationToken);
        }
        catch (SettingsException wrong)
        {
            foreach (var fault in wrong.Faults)
                await parsed.InvocationConfiguration.Error.WriteLineAsync(fault);
            return BadUsage;
        }
    }

    // The library's own shows the commit as well, which is no part of the version that clients see.
    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(ProductInfo.Version);
            return 0;
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

            Environment:
            {string.Join('\n', settings)}
            """;
    }
}
