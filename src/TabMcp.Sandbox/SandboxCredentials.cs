namespace TabMcp.Sandbox;

/// <summary>The clients and accounts that the sandbox accepts. They are public on purpose: they work only in this
/// simulation.</summary>
public static class SandboxCredentials
{
    /// <summary>The <c>client_id</c> that is accepted.</summary>
    public const string ClientId = "sandbox-client";

    /// <summary>The <c>client_secret</c> that goes with it.</summary>
    public const string ClientSecret = "sandbox-secret";

    /// <summary>The <c>username</c> that is accepted: an account number, as TAB's are
    /// (docs/upstream/authentication.md#token-endpoint).</summary>
    public const string Username = "1000001";

    /// <summary>The <c>password</c> that goes with it.</summary>
    public const string Password = "sandbox-password";

    /// <summary>All accounts that can log in: the one above, and 100 more for tests that need many callers.</summary>
    /// <remarks>An account can log in only through its own client.</remarks>
    public static IReadOnlyList<SandboxLogin> All { get; } =
    [
        new(ClientId, ClientSecret, Username, Password),
        .. Enumerable
            .Range(1, 100)
            .Select(number => new SandboxLogin(
                $"{ClientId}-{number}",
                $"{ClientSecret}-{number}",
                $"{1_000_001 + number}",
                $"{Password}-{number}"
            )),
    ];
}

/// <summary>A client and its account.</summary>
/// <param name="ClientId">The <c>client_id</c>.</param>
/// <param name="ClientSecret">The <c>client_secret</c>.</param>
/// <param name="Username">The account's number.</param>
/// <param name="Password">The account's password.</param>
public sealed record SandboxLogin(string ClientId, string ClientSecret, string Username, string Password);
