using System.CommandLine;
using System.Net.Http.Headers;
using System.Xml;
using System.Xml.Linq;
using TabMcp.Api.Cli.Smoke;

namespace TabMcp.Api.Cli;

/// <summary>Tries a running server from outside, as its clients of both eras do.</summary>
internal static class SmokeCommand
{
    private static readonly string[] Eras = ["2026-07-28", "2025-11-25"];

    public static Command Create(Surroundings surroundings)
    {
        var url = SharedOptions.Url("The server, such as http://127.0.0.1:8081 or https://example.com/mcp.", true);
        var timeout = SharedOptions.Seconds("--timeout", 30, "When a step is given up.");
        var latency = SharedOptions.Seconds("--max-latency", 5, "The longest that a step may take and still pass.");
        var allowBlocked = new Option<bool>("--allow-blocked")
        {
            Description = "Only warn where TAB's edge refuses the server's network, as it does in most data centres.",
        };
        var skipHealth = new Option<bool>("--skip-health")
        {
            Description = "Leave out /health, which a gateway may keep to itself.",
        };
        var junit = new Option<string?>("--junit")
        {
            Description = "Write the result to this file as well, as JUnit XML.",
            HelpName = "file",
        };
        var header = Header();
        var json = SharedOptions.Json();
        var command = new Command(
            "smoke",
            """
            Try a running server: its probes, both protocol eras, its list of tools and a call of every family, each answer
            held against its schema. Reads TAB through the server about 30 times and changes nothing.
            Exit code 1 where a step fails, or is blocked because TAB refuses the server's network.

            Examples:
              smoke --url http://127.0.0.1:8081
              smoke --url https://example.com/mcp --allow-blocked --junit smoke.xml
              smoke --url https://example.com/mcp --header "Authorization: Bearer ..." --json
            """
        )
        {
            url,
            timeout,
            latency,
            allowBlocked,
            skipHealth,
            header,
            junit,
            json,
        };
        command.Does(
            async (parsed, cancellationToken) =>
            {
                var report = await RunAsync(
                    new()
                    {
                        Endpoint = SmokeOptions.EndpointOf(parsed.GetRequiredValue(url)!),
                        Headers = parsed.GetValue(header)!,
                        Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
                        MaxLatency = TimeSpan.FromSeconds(parsed.GetValue(latency)),
                        AllowBlocked = parsed.GetValue(allowBlocked),
                        SkipHealth = parsed.GetValue(skipHealth),
                    },
                    surroundings.Clock,
                    cancellationToken
                );
                var outputs = parsed.InvocationConfiguration;
                await outputs.Output.WriteLineAsync(
                    parsed.GetValue(json) ? SmokeText.Json(report, surroundings.IsTerminal) : SmokeText.Lines(report)
                );
                if (
                    parsed.GetValue(junit) is { } file
                    && !await SaveAsync(SmokeText.JUnit(report), file, outputs.Error)
                )
                    return ExitCodes.Failed;
                return report.IsGood ? ExitCodes.Good : ExitCodes.Failed;
            }
        );
        return command;
    }

    private static async Task<SmokeReport> RunAsync(
        SmokeOptions options,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        using var http = new OutboundHttp(withProxy: !options.Endpoint.IsLoopback);
        using var client = http.Create();
        var run = new SmokeRun(options, clock);
        await new ServerProbe(run, options, client).RunAsync(cancellationToken);
        foreach (var era in Eras)
            await new EraProbe(run, options, client, clock, era).RunAsync(cancellationToken);
        return run.Report();
    }

    private static async Task<bool> SaveAsync(XDocument report, string file, TextWriter error)
    {
        try
        {
            await using var writer = XmlWriter.Create(file, new() { Async = true, Indent = true });
            await report.SaveAsync(writer, CancellationToken.None);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"The file of --junit cannot be written: {failure.Message}");
            return false;
        }
    }

    private static Option<Dictionary<string, string>> Header() =>
        new("--header")
        {
            Description = "Send this with every request; may be repeated.",
            HelpName = "name: value",
            Arity = ArgumentArity.OneOrMore,
            DefaultValueFactory = _ => [],
            CustomParser = argument =>
            {
                var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                using var valid = new HttpRequestMessage();
                foreach (var parts in argument.Tokens.Select(token => token.Value.Split(':', 2)))
                {
                    // The value is left out, since it may be a credential.
                    if (parts is not [var name, var value] || !IsSendable(valid.Headers, name.Trim(), value.Trim()))
                        argument.AddError(
                            "--header must be a name and a value with a colon between, such as \"X-Key: abc\"."
                        );
                    else
                        headers[name.Trim()] = value.Trim();
                }

                return headers;
            },
        };

    private static bool IsSendable(HttpRequestHeaders headers, string name, string value) =>
        value.Length > 0 && !value.Any(char.IsControl) && headers.TryAddWithoutValidation(name, value);
}
