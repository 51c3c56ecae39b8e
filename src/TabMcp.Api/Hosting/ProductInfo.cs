using System.Globalization;
using System.Reflection;

namespace TabMcp.Api.Hosting;

/// <summary>The product's name and version, as clients, logs and the upstream see them, and the build it comes from.</summary>
public static class ProductInfo
{
    /// <summary>The server's name in MCP.</summary>
    public const string Name = "tab-mcp";

    /// <summary>The server's name for people.</summary>
    public const string Title = "TabMcp: Australian racing information";

    /// <summary>What the server is for, in one sentence of at most 100 characters, as registries take it.</summary>
    public const string Description =
        "Australian racing and sports from TAB: fields, form, prices, pools and results. Unofficial.";

    /// <summary>Where people find out more: the repository, which the build names.</summary>
    public static string Website { get; } =
        typeof(ProductInfo)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(metadata => metadata.Key is "RepositoryUrl")
            ?.Value
        ?? throw new InvalidOperationException("The assembly carries no RepositoryUrl.");

    // The version, and the commit after a plus where the build knew it (MSBuild's SourceRevisionId).
    private static readonly string[] Informational = (
        typeof(ProductInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? throw new InvalidOperationException("The assembly carries no version.")
    ).Split('+', 2);

    /// <summary>The version, from the build.</summary>
    public static string Version => Informational[0];

    /// <summary>The commit that was built; null where the build did not know it.</summary>
    public static string? Commit { get; } = CommitIn(Informational);

    /// <summary>When it was built (UTC); null where the build was not told.</summary>
    public static DateTimeOffset? BuildTime { get; } =
        TimeIn(
            typeof(ProductInfo)
                .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .FirstOrDefault(fact => fact.Key is nameof(BuildTime))
                ?.Value
        );

    internal static string? CommitIn(string[] informational) =>
        informational is [_, { Length: > 0 } commit] ? commit : null;

    /// <summary>An instant as <c>date -u +%FT%TZ</c> writes it; none where the text is no instant.</summary>
    internal static DateTimeOffset? TimeIn(string? text) =>
        DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time
        )
            ? time
            : null;
}
