using System.Buffers;
using System.Text;

namespace TabMcp.Infrastructure.Upstream;

/// <summary>How a caller's text is written into a path.</summary>
internal static class UpstreamText
{
    /// <summary>A bound that no name at TAB comes near; an address has one, so a name must.</summary>
    public const int MaxLength = 300;

    /// <summary>The text as one query value.</summary>
    public static string Encode(string? text)
    {
        text ??= "";
        if (text.Length > MaxLength)
            throw Refusal($"is longer than {MaxLength} characters");
        if (text.Any(char.IsControl) || !IsWellFormed(text))
            throw Refusal("holds a control character or half a character");

        return Uri.EscapeDataString(text);
    }

    /// <summary>The text as one segment.</summary>
    /// <remarks>
    /// A dot segment would climb, and encoding its dots is no protection: <see cref="Uri"/> reads <c>%2E%2E</c> as
    /// <c>..</c> and resolves it before anything is sent.
    /// </remarks>
    public static string EncodeSegment(string? text) =>
        text is null or "" or "." or ".." ? throw Refusal("is empty, '.' or '..'") : Encode(text);

    /// <summary>A flag as query values write it.</summary>
    public static string Of(bool flag) => flag ? "true" : "false";

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var length) is not OperationStatus.Done)
                return false;
            text = text[length..];
        }

        return true;
    }

    private static ToolException Refusal(string fault) =>
        new(
            ErrorKind.InvalidInput,
            $"A name or value in this call {fault}, which TAB's addresses cannot carry. Write names exactly as the tools that list them give them."
        );
}
