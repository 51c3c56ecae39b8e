using System.Globalization;

namespace TabMcp.Sandbox;

/// <summary>The command line of the standalone sandbox: <c>--port 5099 --seed 7</c>.</summary>
internal static partial class SandboxCommand
{
    private const int Good = 0;
    private const int BadUsage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        using var loggers = LoggerFactory.Create(logging =>
            logging.AddSimpleConsole(console => console.SingleLine = true)
        );
        var log = loggers.CreateLogger("TabMcp.Sandbox");
        if (Parse(args, out var options) is { } fault)
        {
            BadArguments(log, fault);
            return BadUsage;
        }

        await using var server = await SandboxServer.StartAsync(options);
        Listening(log, server.BaseAddress, options.Seed);
        await server.WaitForShutdownAsync();
        return Good;
    }

    /// <summary>Parses the two options; returns an error message if they are invalid.</summary>
    internal static string? Parse(IReadOnlyList<string> args, out SandboxOptions options)
    {
        options = new SandboxOptions();
        for (var i = 0; i < args.Count; i += 2)
        {
            var name = args[i];
            if (name is not ("--port" or "--seed"))
                return $"'{name}' is not an option; use --port PORT and --seed NUMBER.";
            if (
                i + 1 == args.Count
                || !int.TryParse(
                    args[i + 1],
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
                return $"{name} needs a whole number after it.";
            if (name is "--port" && number is not (>= 0 and <= 65_535))
                return "--port must be between 0 and 65535.";
            options = name is "--port" ? options with { Port = number } : options with { Seed = number };
        }

        return null;
    }

    [LoggerMessage(
        EventId = 400,
        Level = LogLevel.Information,
        Message = "The sandbox listens on {Address} with seed {Seed}."
    )]
    private static partial void Listening(ILogger log, Uri address, int seed);

    [LoggerMessage(EventId = 401, Level = LogLevel.Error, Message = "{Fault}")]
    private static partial void BadArguments(ILogger log, string fault);
}
