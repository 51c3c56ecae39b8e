using TabMcp.Infrastructure.Secrets;

namespace TabMcp.Infrastructure.Tokens;

/// <summary>What the present call logs in with. Scoped to the call; a host may register one of its own making.</summary>
/// <param name="Value">The credential; null reads anonymously.</param>
public sealed record CallerCredential(Credential? Value);
