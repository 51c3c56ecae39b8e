using System.Reflection;

namespace TabMcp.Api.Hosting;

/// <summary>The product's name and version, as clients, logs and the upstream see them.</summary>
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

    /// <summary>The version, from the build.</summary>
    public static string Version { get; } =
        typeof(ProductInfo)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? throw new InvalidOperationException("The assembly carries no version.");
}
