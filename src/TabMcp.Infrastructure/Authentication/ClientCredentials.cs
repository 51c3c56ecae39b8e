namespace TabMcp.Infrastructure.Authentication;

/// <summary>What an application shows TAB to be given a token.</summary>
internal sealed record ClientCredentials(string ClientId, Secret ClientSecret)
{
    /// <inheritdoc/>
    public override string ToString() => "client credentials";
}
