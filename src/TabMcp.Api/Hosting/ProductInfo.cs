using System.Reflection;

namespace TabMcp.Api.Hosting;

/// <summary>The product's name and version, as clients, logs and the upstream see them.</summary>
public static class ProductInfo
{
    /// <summary>The server's name in MCP.</summary>
    public const string Name = "tab-mcp";

    /// <summary>The server's name for people.</summary>
    public const string Title = "TabMcp: Australian racing information";

    /// <summary>The version, from the build.</summary>
    public static string Version { get; } =
        typeof(ProductInfo)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? throw new InvalidOperationException("The assembly carries no version.");
}
