using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TabMcp.Application.Answers;

/// <summary>How much of a list an answer has room for: its reader pays by the byte.</summary>
internal static class AnswerSize
{
    /// <summary>Bytes that the lists of an answer may take where the caller asked for nothing special.</summary>
    public const int Usual = 22_000;

    /// <summary>Bytes that the lists of any answer may take; what is left waits behind a <c>next_cursor</c>.</summary>
    public const int Most = 52_000;

    // As answers are written, near enough: whoever counts leaves room for an answer's frame anyway.
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The bytes that a part of an answer takes.</summary>
    public static int Of<T>(T part) => JsonSerializer.SerializeToUtf8Bytes(part, Json).Length;

    /// <summary>As many from the front as fit; always the first, so that a page moves on.</summary>
    public static IReadOnlyList<T> Fit<T>(IEnumerable<T> parts, int bytes)
    {
        List<T> fitting = [];
        foreach (var part in parts)
        {
            bytes -= Of(part) + 1; // a comma
            if (bytes < 0 && fitting.Count > 0)
                break;
            fitting.Add(part);
        }

        return fitting;
    }
}
