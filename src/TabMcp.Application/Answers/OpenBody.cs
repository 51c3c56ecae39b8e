using System.Runtime.InteropServices;
using System.Text.Json;

namespace TabMcp.Application.Answers;

/// <summary>JSON of a shape that is not on record, cut to what an answer can carry.</summary>
/// <param name="Body">The whole of it, where that is short enough; none where it is null.</param>
/// <param name="Outline">What it is made of, where the whole is too long.</param>
/// <param name="Narrow">How to ask for a part, where there is an outline.</param>
public sealed record OpenBody(JsonElement? Body, Outline? Outline, string? Narrow)
{
    /// <summary>The longest body that is shown whole, in bytes of JSON.</summary>
    public const int Most = 20 * 1024;

    /// <summary>A body, whole or in outline.</summary>
    /// <param name="body">What TAB sent, or the part of it that was asked for.</param>
    /// <param name="path">The address that <c>tab_get</c> takes for it, where there is one.</param>
    /// <param name="at">The JSON Pointer of the part; null where no single pointer leads to it.</param>
    /// <param name="most">The bytes it may take in an answer that holds more than this.</param>
    internal static OpenBody Of(JsonElement body, string? path = null, string? at = "", int most = Most)
    {
        if (body.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return new(null, null, null);
        if (JsonMarshal.GetRawUtf8Value(body).Length <= Math.Min(Most, most))
            return new(body, null, null);

        var narrow = HowToNarrow(path, at);
        return new(null, Outline.Of(body, at, Math.Min(Outline.Most, most - AnswerSize.Of(narrow))), narrow);
    }

    /// <summary>A document, whole or in outline; nothing where there is none.</summary>
    internal static OpenBody Of(OpenDocument? document, int most = Most) =>
        document is null ? new(null, null, null) : Of(document.Body, document.Path, most: most);

    private static string HowToNarrow(string? path, string? at) =>
        at is null
            ? "Too long to show: name one key after [*], or a number in place of it."
            : $"Too long to show: {(path is null ? "tab_get with this body's path" : $"tab_get with path {path}")} and one select of the outline gives a part, meetings[*].name one key of all.";
}
