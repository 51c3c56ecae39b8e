using TabMcp.Api.Configuration;

namespace TabMcp.Api.Hosting;

/// <summary>Keeps the operator's account out of a server that others can reach.</summary>
internal static partial class OperatorAccount
{
    /// <summary>The settings with which a server over HTTP may run.</summary>
    public static Settings WithoutSharedAccount(this Settings settings) =>
        settings.SingleUser ? settings : settings with { Username = null, Password = null };

    /// <summary>Says at start that an account was configured and is not used, and how it would be.</summary>
    public static void SayIfIgnored(ILoggerFactory loggers, Settings settings)
    {
        if (settings is { SingleUser: false, Username: not null })
            Ignored(loggers.CreateLogger("TabMcp"));
    }

    [LoggerMessage(
        EventId = 3,
        Level = LogLevel.Warning,
        Message = "TAB_USERNAME and TAB_PASSWORD are ignored: others may reach a server over HTTP. Set TAB_SINGLE_USER=true if you alone can, or run with --stdio"
    )]
    private static partial void Ignored(ILogger logger);
}
