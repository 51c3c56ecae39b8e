using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TabMcp.Application.AnyPath;

/// <summary>Which part of a body is wanted: a JSON Pointer, or keys such as <c>meetings[*].meetingName</c>.</summary>
internal sealed record Selection
{
    private const int MaxLength = 300;
    private const int MaxSteps = 32;
    private const string Each = "*";

    // A pointer's star is a key like any other, so the two are told apart here and not by the text.
    private readonly IReadOnlyList<Step> _steps;

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private Selection(IReadOnlyList<Step> steps) => _steps = steps;

    public static bool IsValid(string? text) => TryParse(text, out _);

    /// <exception cref="FormatException">The text is no selection; the validator's rule comes first.</exception>
    public static Selection Parse(string? text) =>
        TryParse(text, out var selection) ? selection : throw new FormatException("This is no selection.");

    /// <summary>The part, and the pointer that leads to it where it is a single one.</summary>
    /// <exception cref="ToolException">There is no such part; the message says what there is.</exception>
    public (JsonElement Part, string? Pointer) From(JsonElement body)
    {
        List<JsonElement> found = [body];
        var pointer = (string?)"";
        foreach (var (at, step) in _steps.Index())
        {
            var next = found.SelectMany(element => Take(element, step)).ToList();
            if (next.Count is 0 && !(step.IsEach && found.Exists(element => element.ValueKind is JsonValueKind.Array)))
                throw NothingAt(at + 1, found is [var first, ..] ? first : default);

            pointer = step.IsEach || pointer is null ? null : JsonPointer.Append(pointer, step.Key);
            found = next;
            if (found.Count is 0)
                break;
        }

        return pointer is null ? (JsonSerializer.SerializeToElement(found, Plain), null) : (found[0], pointer);
    }

    private static IEnumerable<JsonElement> Take(JsonElement element, Step step) =>
        (element.ValueKind, step.IsEach) switch
        {
            (JsonValueKind.Array, true) => element.EnumerateArray(),
            (JsonValueKind.Array, false) when IndexOf(step.Key) is { } index && index < element.GetArrayLength() =>
            [
                element[index],
            ],
            (JsonValueKind.Object, false) when element.TryGetProperty(step.Key, out var member) => [member],
            _ => [],
        };

    private static int? IndexOf(string key) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    // How many keys there are, and not which: a body's words stay in the body, or whoever writes one could speak here.
    private static ToolException NothingAt(int step, JsonElement element)
    {
        var there = element.ValueKind switch
        {
            JsonValueKind.Object when element.GetPropertyCount() > 0 =>
                "an object with other keys; a select that ends before this step shows them",
            JsonValueKind.Object => "an empty object",
            JsonValueKind.Array when element.GetArrayLength() is > 0 and var count =>
                $"a list of {count}, numbered from 0; [*] stands for all of them",
            JsonValueKind.Array => "an empty list",
            _ => "a plain value, with nothing inside",
        };
        return new(ErrorKind.NotFound, $"select finds nothing at its step {step}: what it has come to is {there}.")
        {
            Arguments = ["select"],
        };
    }

    private static bool TryParse(string? text, [NotNullWhen(true)] out Selection? selection)
    {
        List<Step>? steps =
            text is null or "" ? []
            : text.Length > MaxLength || text.Any(IsUnreadable) ? null
            : text[0] is '/' ? JsonPointer.Parse(text)?.Select(key => new Step(key, IsEach: false)).ToList()
            : Dotted(text);
        selection = steps is { Count: <= MaxSteps } ? new(steps) : null;
        return selection is not null;
    }

    // Half a character is one no body holds; a key of whole ones beyond the first 65,536 is one no body has.
    private static bool IsUnreadable(char letter) => char.IsControl(letter) || char.IsSurrogate(letter);

    private static List<Step>? Dotted(string text)
    {
        var steps = new List<Step>();
        foreach (var (at, part) in text.Split('.').Index())
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? part : part[..bracket];
            // Only the whole body may be a list without a name.
            if (name.Contains(']', StringComparison.Ordinal) || (name.Length is 0 && (at > 0 || bracket < 0)))
                return null;
            if (name.Length > 0)
                steps.Add(new(name, IsEach: false));
            if (bracket >= 0 && !ReadBrackets(part[bracket..], steps))
                return null;
        }

        return steps;
    }

    // All of [0][*]: what stands between two brackets is a number or a star.
    private static bool ReadBrackets(string text, List<Step> steps)
    {
        if (text[^1] is not ']')
            return false;

        foreach (var inside in text[1..^1].Split("]["))
        {
            if (inside is not Each && (inside.Length > 6 || IndexOf(inside) is null))
                return false;
            steps.Add(new(inside, inside is Each));
        }

        return true;
    }

    private sealed record Step(string Key, bool IsEach);
}
