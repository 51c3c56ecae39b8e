using System.Diagnostics.CodeAnalysis;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.Api.Logging;

/// <summary>What is written of an exception that had a secret in it: its text without that.</summary>
internal sealed class RedactedException : Exception
{
    private readonly string _text;

    private RedactedException(string message, string text)
        : base(message) => _text = text;

    /// <summary>The exception itself where its text holds no secret.</summary>
    [return: NotNullIfNotNull(nameof(exception))]
    public static Exception? Of(Exception? exception)
    {
        if (exception is null)
            return null;

        var text = exception.ToString();
        var redacted = SecretText.Redact(text);
        return ReferenceEquals(redacted, text)
            ? exception
            : new RedactedException(SecretText.Redact(exception.Message), redacted);
    }

    public override string ToString() => _text;
}
