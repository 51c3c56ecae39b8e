namespace TabMcp.Application.Login;

/// <summary>The parts of messages that say which settings or request parameters hold a credential, and what to do about it.</summary>
public static class CredentialAdvice
{
    /// <summary>How a request brings credentials of its own, for callers who cannot change the server's environment.</summary>
    public static string BringYourOwn =>
        "Over HTTP, a request may bring clientId and clientSecret of its own in its query or headers.";

    /// <summary>How a request brings an account of its own.</summary>
    public static string BringYourOwnAccount =>
        "Over HTTP, a request may bring clientId, clientSecret, username and password of its own in its query or headers.";

    /// <summary>What to do if a login is asked for and no credentials are configured.</summary>
    public static string AddClient =>
        $"Public data needs none; for a login, set TAB_CLIENT_ID and TAB_CLIENT_SECRET and start the server again. {BringYourOwn}";

    /// <summary>What to do if a tool reads an account and no credentials are configured.</summary>
    public static string AddClientOfAccount =>
        $"Set TAB_CLIENT_ID and TAB_CLIENT_SECRET and start the server again. {BringYourOwnAccount}";

    /// <summary>What to check if TAB refuses data and the origin of the credentials is not known.</summary>
    public static string CheckEitherClient =>
        "Check TAB_CLIENT_ID and TAB_CLIENT_SECRET, or the request's own clientId and clientSecret; public data needs neither.";

    /// <summary>The adjective that a message puts before a credential of this origin.</summary>
    public static string Whose(CredentialOrigin origin) =>
        origin is CredentialOrigin.Request ? "request's" : "configured";

    /// <summary>What to do if an account is asked for and the credentials of this origin have none.</summary>
    public static string AddAccount(CredentialOrigin origin) =>
        origin is CredentialOrigin.Request
            ? "Send username and password beside clientId and clientSecret, in its query or headers."
            : "Set TAB_USERNAME and TAB_PASSWORD beside TAB_CLIENT_ID and TAB_CLIENT_SECRET, "
                + $"and start the server for you alone: with --stdio, or with TAB_SINGLE_USER=true. {BringYourOwnAccount}";

    /// <summary>What to check if TAB refuses the client of this origin.</summary>
    public static string CheckClient(CredentialOrigin origin) =>
        origin is CredentialOrigin.Request
            ? "Check clientId and clientSecret in its query or headers, or leave both out: public data needs neither."
            : $"Check TAB_CLIENT_ID and TAB_CLIENT_SECRET, or remove both: public data needs neither. {BringYourOwn}";

    /// <summary>What to check if TAB refuses the account of this origin.</summary>
    public static string CheckAccount(CredentialOrigin origin) =>
        origin is CredentialOrigin.Request
            ? "Check username and password in its query or headers, or leave both out: public data needs neither."
            : "Check TAB_USERNAME and TAB_PASSWORD, or remove both: public data needs neither.";
}
