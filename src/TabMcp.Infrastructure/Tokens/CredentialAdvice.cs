using TabMcp.Infrastructure.Secrets;

namespace TabMcp.Infrastructure.Tokens;

/// <summary>How messages name a credential: by where whoever reads them finds it.</summary>
internal static class CredentialAdvice
{
    /// <summary>What a caller can do who cannot change the server's environment.</summary>
    public const string BringYourOwn =
        "Over HTTP, a request may bring clientId and clientSecret of its own in its query or headers.";

    /// <summary>The same for an account.</summary>
    public const string BringYourOwnAccount =
        "Over HTTP, a request may bring clientId, clientSecret, username and password of its own in its query or headers.";

    public static string Whose(CredentialOrigin origin) =>
        origin is CredentialOrigin.Request ? "request's" : "configured";

    public static string CheckClient(CredentialOrigin origin) =>
        origin is CredentialOrigin.Request
            ? "Check clientId and clientSecret in its query or headers, or leave both out: public data needs neither."
            : $"Check TAB_CLIENT_ID and TAB_CLIENT_SECRET, or remove both: public data needs neither. {BringYourOwn}";

    public static string CheckAccount(CredentialOrigin origin) =>
        origin is CredentialOrigin.Request
            ? "Check username and password in its query or headers, or leave both out: public data needs neither."
            : "Check TAB_USERNAME and TAB_PASSWORD, or remove both: public data needs neither.";
}
