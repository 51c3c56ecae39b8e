using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace TabMcp.Application.Answers;

/// <summary>What a long body is made of: enough to ask for the part that is wanted.</summary>
/// <param name="Type">What it is: object or array.</param>
/// <param name="Bytes">Its size as JSON.</param>
/// <param name="Items">The length of an array.</param>
/// <param name="Keys">The keys of an object; of a list that no single pointer leads to, those of its first item.</param>
/// <param name="Parts">The objects and arrays in it, outermost first; of an array's items the first stands for all.</param>
public sealed record Outline(
    string Type,
    int Bytes,
    int? Items,
    IReadOnlyList<string>? Keys,
    IReadOnlyList<Outline.Part> Parts
)
{
    /// <summary>The longest outline, in bytes of JSON.</summary>
    internal const int Most = 10 * 1024;

    private const int MostKeys = 80;

    // The words, quotes and numbers of a part besides its pointer and keys.
    private const int Frame = 72;

    /// <summary>An object or array within the body.</summary>
    /// <param name="Select">The JSON Pointer to ask for it by.</param>
    /// <param name="Type">What it is.</param>
    /// <param name="Bytes">Its size as JSON.</param>
    /// <param name="Items">The length of an array.</param>
    /// <param name="Keys">The keys of an object.</param>
    public sealed record Part(string Select, string Type, int Bytes, int? Items, IReadOnlyList<string>? Keys);

    /// <param name="body">The body, or a part of one.</param>
    /// <param name="at">The pointer of that part; null where none leads there, so that none leads further either.</param>
    /// <param name="most">The bytes it may take.</param>
    internal static Outline Of(JsonElement body, string? at, int most = Most)
    {
        var whole = PartOf(at ?? "", body);
        return at is null
            ? new(whole.Type, whole.Bytes, whole.Items, whole.Keys ?? KeysOfFirst(body), [])
            : new(whole.Type, whole.Bytes, whole.Items, whole.Keys, PartsOf(body, at, most - Cost(whole)));
    }

    // Where no pointer leads, a key of the items is what to ask for next; a list of lists is asked for item by item too.
    private static List<string>? KeysOfFirst(JsonElement list)
    {
        var first = list;
        while (first.ValueKind is JsonValueKind.Array)
            first = first.EnumerateArray().FirstOrDefault();
        return first.ValueKind is JsonValueKind.Object ? KeysOf(first) : null;
    }

    // Breadth first: what is left out when the budget is spent is the deepest.
    private static List<Part> PartsOf(JsonElement body, string at, int left)
    {
        var parts = new List<Part>();
        var queue = new Queue<(string At, JsonElement Element)>(Inside(at, body));
        while (queue.TryDequeue(out var entry))
        {
            var part = PartOf(entry.At, entry.Element);
            left -= Cost(part);
            if (left < 0)
                break;

            parts.Add(part);
            foreach (var inner in Inside(entry.At, entry.Element))
                queue.Enqueue(inner);
        }

        return parts;
    }

    private static Part PartOf(string at, JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => new(at, "object", Size(element), null, KeysOf(element)),
            JsonValueKind.Array => new(at, "array", Size(element), element.GetArrayLength(), null),
            _ => new(at, "text", Size(element), null, null),
        };

    private static IEnumerable<(string At, JsonElement Element)> Inside(string at, JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .Where(member => IsOutlined(member.Value))
                .Select(member => (JsonPointer.Append(at, member.Name), member.Value)),
            JsonValueKind.Array => element
                .EnumerateArray()
                .Take(1)
                .Where(IsOutlined)
                .Select(first => (JsonPointer.Append(at, "0"), first)),
            _ => [],
        };

    private static bool IsOutlined(JsonElement element) =>
        element.ValueKind is JsonValueKind.Object or JsonValueKind.Array;

    private static List<string> KeysOf(JsonElement element) =>
        [.. element.EnumerateObject().Select(member => member.Name).Take(MostKeys)];

    private static int Cost(Part part) =>
        Frame
        + Encoding.UTF8.GetByteCount(part.Select)
        + (part.Keys?.Sum(key => Encoding.UTF8.GetByteCount(key) + 3) ?? 0);

    private static int Size(JsonElement element) => JsonMarshal.GetRawUtf8Value(element).Length;
}
