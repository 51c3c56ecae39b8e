using TabMcp.Api.Catalogue;
using TabMcp.Api.Configuration;

namespace TabMcp.Api.Health;

/// <summary>What does not change while the server runs: how it is configured and since when.</summary>
internal sealed class ServerFacts(Settings settings, DataSource source, TimeProvider clock)
{
    public string ConfigurationHash { get; } = Health.ConfigurationHash.Of(settings);

    public DateTimeOffset StartedAt { get; } = clock.GetUtcNow();

    public string Source => source.Name;

    public bool Writes => settings.EnableWrites;
}
