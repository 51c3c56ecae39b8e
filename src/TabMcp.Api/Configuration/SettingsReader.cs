using System.Globalization;
using System.Net;
using TabMcp.Api.Http;
using TabMcp.Domain;
using TabMcp.Infrastructure.Secrets;
using TabMcp.Infrastructure.Upstream;

namespace TabMcp.Api.Configuration;

/// <summary>Reads the environment once, at start, and names every fault in it at once.</summary>
public sealed partial class SettingsReader
{
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly List<string> _faults = [];

    private SettingsReader(IReadOnlyDictionary<string, string> environment) => _environment = environment;

    /// <summary>The settings that an environment holds.</summary>
    /// <exception cref="SettingsException">One or more variables are not what they should be.</exception>
    public static Settings Read(IReadOnlyDictionary<string, string> environment)
    {
        var reader = new SettingsReader(environment);
        var settings = reader.Read();
        return reader._faults.Count is 0 ? settings : throw new SettingsException(reader._faults);
    }

    private Settings Read()
    {
        var (clientId, clientSecret) = Pair(Setting.ClientId, Setting.ClientSecret);
        var (username, password) = Pair(Setting.Username, Setting.Password);
        if (username is not null && password is not null && clientId is null && clientSecret is null)
            Fault(
                Setting.Username,
                "needs TAB_CLIENT_ID and TAB_CLIENT_SECRET as well: an account logs in through a client."
            );

        return new()
        {
            ClientId = clientId,
            ClientSecret = Hidden(clientSecret),
            Username = Hidden(username),
            Password = Hidden(password),
            CredentialsCreated = Day(Setting.CredentialsCreated),
            TokenRefreshBuffer = TimeSpan.FromSeconds(Number(Setting.TokenRefreshBuffer, 0, 86_400)),
            SingleUser = Switch(Setting.SingleUser),
            EnableWrites = Switch(Setting.EnableWrites),
            MaxStake = MaxStake(),
            AuditFile = AuditFile(),
            BaseUrl = BaseUrl(),
            Jurisdiction = Word<Jurisdiction>(Setting.Jurisdiction),
            Toolsets = Toolsets(),
            UpstreamRps = Rate(Setting.UpstreamRps),
            ApiTimeout = TimeSpan.FromSeconds(Number(Setting.ApiTimeout, 1, 300)),
            RateLimit = Number(Setting.RateLimit, 0, 100_000),
            Host = Host(),
            Port = Number(Setting.Port, IPEndPoint.MinPort, IPEndPoint.MaxPort),
            AllowedHosts = HostPatterns(
                Setting.AllowedHosts,
                "hosts such as example.com, *.example.com or localhost:8081"
            ),
            AllowedOrigins = HostPatterns(
                Setting.AllowedOrigins,
                "origins such as https://app.example.com, or hosts such as *.example.com"
            ),
            Sandbox = Switch(Setting.Sandbox),
            LogLevel = Word<LogLevel>(Setting.LogLevel),
            OtlpEndpoint = OtlpEndpoint(),
            OtlpProtocol = OtlpProtocol(),
            OtlpHeaders = OtlpHeaders(),
        };
    }

    private (string? First, string? Second) Pair(Setting first, Setting second)
    {
        var pair = (Text(first), Text(second));
        if (pair is (null, not null) or (not null, null))
            Fault(pair.Item1 is null ? first : second, "is missing: set both halves, or neither.");
        return pair;
    }

    private static Secret? Hidden(string? value) => value is null ? null : Secret.From(value);

    private string? Text(Setting setting) =>
        _environment.TryGetValue(setting.Name, out var value)
        && value.Trim() is { Length: > 0 } text
        && !IsLeftOpen(text)
            ? text
            : null;

    private DateOnly? Day(Setting setting)
    {
        if (Text(setting) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;

        Fault(setting, "must be a day such as 2026-08-01.");
        return null;
    }

    // A host of bundles leaves what a person did not fill in empty, or as the bundle has it: ${user_config.client_id}.
    private static bool IsLeftOpen(string text) =>
        text.StartsWith("${user_config.", StringComparison.Ordinal) && text.EndsWith('}');

    private decimal? MaxStake()
    {
        if (Text(Setting.MaxStake) is not { } text)
            return null;
        if (
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var dollars)
            && dollars is > 0 and <= 1_000_000
        )
            return dollars;

        Fault(Setting.MaxStake, "must be positive dollars, at most 1000000, such as 20 or 20.50.");
        return null;
    }

    private string? AuditFile()
    {
        var path = Text(Setting.AuditFile);
        if (path is null)
        {
            if (bool.TryParse(Text(Setting.EnableWrites), out var on) && on)
                Fault(Setting.AuditFile, "is missing: TAB_ENABLE_WRITES keeps a record of every post there.");
            return null;
        }

        if (!Path.IsPathFullyQualified(path) || Path.EndsInDirectorySeparator(path))
            Fault(Setting.AuditFile, "must be the whole path of a file, such as /var/lib/tab-mcp/posts.jsonl.");
        return path;
    }

    private Uri BaseUrl()
    {
        var text = Text(Setting.BaseUrl) ?? Setting.BaseUrl.Default;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && UpstreamOptions.IsAllowed(url))
            return url;

        Fault(
            Setting.BaseUrl,
            "must be an https address without a path, such as https://api.beta.tab.com.au; http is for loopback only."
        );
        return UpstreamOptions.Live;
    }

    private string Host()
    {
        var host = Text(Setting.Host) ?? Setting.Host.Default;
        // A bare number is an address to the framework: 8081 would be 0.0.31.145.
        var isWritten = host.Contains('.', StringComparison.Ordinal) || host.Contains(':', StringComparison.Ordinal);
        if (host is "localhost" || (isWritten && IPAddress.TryParse(host.Trim('[', ']'), out _)))
            return host;

        Fault(Setting.Host, "must be an IP address or localhost; use 0.0.0.0 for every interface.");
        return Setting.Host.Default;
    }

    private string[] HostPatterns(Setting setting, string examples)
    {
        var entries =
            Text(setting)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (!Array.TrueForAll(entries, static entry => HostPattern.TryParse(entry, out _)))
            Fault(setting, $"must hold {examples}, separated by commas, or * for any.");
        return entries;
    }

    private ToolsetChoice Toolsets()
    {
        if (!ToolsetChoice.TryRead(Text(Setting.Toolsets) ?? Setting.Toolsets.Default, out var toolsets))
            Fault(Setting.Toolsets, $"must hold {ToolsetChoice.Rule}.");
        return toolsets;
    }

    private T Word<T>(Setting setting)
        where T : struct, Enum
    {
        var text = Text(setting) ?? setting.Default;
        // By name alone: the enum's own parser reads "+1" as a word, and "NSW,VIC" as some other one.
        var names = Enum.GetNames<T>();
        if (Array.Find(names, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) is { } known)
            return Enum.Parse<T>(known);

        Fault(setting, $"must be one of {string.Join(", ", names)}.");
        return default;
    }

    private int Number(Setting setting, int least, int most)
    {
        var text = Text(setting) ?? setting.Default;
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
            return number;

        Fault(setting, $"must be a whole number from {least} to {most}.");
        return least;
    }

    private double? Rate(Setting setting)
    {
        const int most = 1000;
        if (Text(setting) is not { } text)
            return null;
        if (
            double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
            && rate is >= 0 and <= most
        )
            return rate;

        Fault(setting, $"must be a number from 0 to {most}, such as 2 or 0.5; 0 for no limit.");
        return null;
    }

    private bool Switch(Setting setting)
    {
        var text = Text(setting) ?? setting.Default;
        if (bool.TryParse(text, out var on))
            return on;

        Fault(setting, "must be true or false.");
        return false;
    }

    // The value is left out: it may be a secret that was put into the wrong variable.
    private void Fault(Setting setting, string rule) => _faults.Add($"{setting.Name} {rule}");
}

/// <summary>The environment cannot be used as it is; each fault is one sentence that names its variable.</summary>
public sealed class SettingsException(IReadOnlyList<string> faults) : Exception(string.Join(" ", faults))
{
    /// <summary>One sentence a fault.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
