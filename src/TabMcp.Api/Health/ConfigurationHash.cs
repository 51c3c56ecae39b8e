using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TabMcp.Api.Configuration;
using TabMcp.Infrastructure.Secrets;
using TabMcp.Infrastructure.Upstream;

namespace TabMcp.Api.Health;

/// <summary>Tells one configuration from another without showing either: replicas that differ, a change that did not arrive.</summary>
internal static class ConfigurationHash
{
    // Twelve digits tell the configurations of a fleet apart, and are too few to be taken for a key.
    private const int Digits = 12;

    /// <summary>Digits that depend on every setting's value, and of a credential on its being there alone.</summary>
    public static string Of(Settings settings)
    {
        // The embedded sandbox takes whichever port is free, which nobody configured.
        if (settings.Sandbox)
            settings = settings with { BaseUrl = UpstreamOptions.Live };
        var lines = typeof(Settings)
            .GetProperties()
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => $"{property.Name}={Told(property.Name, property.GetValue(settings))}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))))[..Digits];
    }

    private static string Told(string name, object? value) =>
        value switch
        {
            null => "",
            Secret or CollectorHeaders => "set",
            _ when name is nameof(Settings.ClientId) => "set",
            string text => text,
            IEnumerable list => string.Join(',', list.Cast<object>()),
            IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}
