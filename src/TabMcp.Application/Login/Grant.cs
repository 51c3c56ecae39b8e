namespace TabMcp.Application.Login;

/// <summary>The ways in which TAB hands out a token (docs/upstream/authentication.md#token-endpoint).</summary>
public enum Grant
{
    /// <summary>An application's id and secret.</summary>
    ClientCredentials = 0,

    /// <summary>The same, with an account's number and password.</summary>
    Password = 1,

    /// <summary>What came with the token before.</summary>
    RefreshToken = 2,
}

/// <summary>What TAB calls the grants.</summary>
public static class GrantWords
{
    /// <summary>The value of <c>grant_type</c>.</summary>
    public static string Word(this Grant grant) =>
        grant switch
        {
            Grant.ClientCredentials => "client_credentials",
            Grant.Password => "password",
            Grant.RefreshToken => "refresh_token",
            _ => throw new ArgumentOutOfRangeException(nameof(grant), grant, "TAB knows no such grant."),
        };
}
