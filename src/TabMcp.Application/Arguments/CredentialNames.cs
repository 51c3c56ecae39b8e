namespace TabMcp.Application.Arguments;

/// <summary>Names under which a secret travels. No call carries one: credentials are configured on the server.</summary>
public static class CredentialNames
{
    // TabcorpAuth is how account calls of TAB's older front end were signed
    // (docs/upstream/authentication.md#tabcorpauth).
    private static readonly string[] Words =
    [
        "password",
        "secret",
        "token",
        "apikey",
        "clientid",
        "username",
        "authorization",
        "tabcorpauth",
    ];

    /// <summary>Whether a name looks like a credential's, however its words are joined.</summary>
    public static bool Has(string name)
    {
        var joined = string.Concat(name.Where(char.IsAsciiLetterOrDigit));
        return Words.Any(word => joined.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
