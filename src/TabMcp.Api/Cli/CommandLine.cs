using System.CommandLine;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;

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
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand(Description()) { Sandbox, Stdio };
        root.SetAction(ServeAsync);
        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? BadUsage : code;
    }

    private static async Task<int> ServeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        Settings settings;
        try
        {
            settings = SettingsReader.Read(ProcessEnvironment.Read());
        }
        catch (SettingsException wrong)
        {
            foreach (var fault in wrong.Faults)
                await parsed.InvocationConfiguration.Error.WriteLineAsync(fault);
            return BadUsage;
        }

        if (parsed.GetValue(Sandbox))
            settings = settings with { Sandbox = true };
        return await ServerRun.RunAsync(settings, parsed.GetValue(Stdio), SomebodyReadsTheLog(), cancellationToken);
    }

    // A developer at a terminal reads lines; whatever collects logs in production reads JSON.
    private static bool SomebodyReadsTheLog() =>
        !Console.IsErrorRedirected || ProcessEnvironment.IsDevelopment;

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
