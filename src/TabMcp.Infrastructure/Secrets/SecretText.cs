using System.Buffers;
using System.Text.RegularExpressions;

namespace TabMcp.Infrastructure.Secrets;

/// <summary>Takes secrets out of text before it is written anywhere: the last net, below all that keeps them out of it.</summary>
/// <remarks>
/// What this process knows for a secret goes by its value; what only looks like one goes by its shape: what follows
/// <c>Bearer</c> or <c>Authorization</c>, base64 of a JSON object (a token or a configuration), the query of an address, and
/// whatever is written as the value of a secret's name.
/// </remarks>
public static partial class SecretText
{
    /// <summary>What stands in a secret's place.</summary>
    public const string Mask = "***";

    // No shape is without one of these, and hardly a line of the log has any.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["bearer", "authorization", "eyJ", "?", "secret", "password", "token"],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>The text without secrets; itself where it holds none.</summary>
    public static string Redact(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var masked = KnownSecrets.Mask(text, Mask);
        if (!masked.AsSpan().ContainsAny(Hints))
            return masked;

        try
        {
            return Shapes().Replace(masked, "${before}" + Mask);
        }
        catch (RegexMatchTimeoutException)
        {
            return Mask; // What takes this long to read is not worth the risk.
        }
    }

    [GeneratedRegex(
        """
            (?<before>\bBearer\s+)[A-Za-z0-9._~+/=-]{8,}
            |(?<before>\bAuthorization["']?\s*[:=]\s*["']?)[^"'\r\n]+
            |eyJ[A-Za-z0-9_+/=%-]{12,}(\.[A-Za-z0-9_-]+)*
            |(?<before>\?)[A-Za-z0-9_.\[\]%-]+=[^\s"'<>]*
            |(?<before>\b(client_?secret|password|(access|refresh|id)_?token)["']?\s*[:=]\s*["']?)[^\s"'&,;}]+
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.ExplicitCapture
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Shapes();
}
