namespace TabMcp.Sandbox;

/// <summary>The one client and the one account that the sandbox knows. Public on purpose: they open nothing but this simulation.</summary>
public static class SandboxCredentials
{
    /// <summary>The <c>client_id</c> that is accepted.</summary>
    public const string ClientId = "sandbox-client";

    /// <summary>The <c>client_secret</c> that goes with it.</summary>
    public const string ClientSecret = "sandbox-secret";

    /// <summary>The <c>username</c> that is accepted: an account number, as TAB's are (tab-api.md 2.2).</summary>
    public const string Username = "1000001";

    /// <summary>The <c>password</c> that goes with it.</summary>
    public const string Password = "sandbox-password";
}
