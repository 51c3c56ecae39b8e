using System.Collections;

namespace TabMcp.Api.Configuration;

/// <summary>The environment that this process was started in. Nothing else reads it.</summary>
internal static class ProcessEnvironment
{
    /// <summary>Whether a developer runs the server.</summary>
    public static bool IsDevelopment =>
        string.Equals(
            Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT"),
            "Development",
            StringComparison.OrdinalIgnoreCase
        );

    /// <summary>Every variable.</summary>
    public static Dictionary<string, string> Read() =>
        Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
}
