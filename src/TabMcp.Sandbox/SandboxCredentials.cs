namespace TabMcp.Sandbox;

/// <summary>The one client that the sandbox knows. Public on purpose: it opens nothing but this simulation.</summary>
public static class SandboxCredentials
{
    /// <summary>The <c>client_id</c> that is accepted.</summary>
    public const string ClientId = "sandbox-client";

    /// <summary>The <c>client_secret</c> that goes with it.</summary>
    public const string ClientSecret = "sandbox-secret";
}
