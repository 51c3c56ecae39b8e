using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TabMcp.IntegrationTests.Catalogue;

/// <summary>JSON for people: what fits a line stands on one, and a long answer shows the first item of each list.</summary>
internal static class ShortJson
{
    private const int LineLength = 110;
    private const int MostLines = 40;

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text, and whether lists were cut.</summary>
    public static (string Text, bool IsCut) Of(JsonElement answer)
    {
        var whole = JsonNode.Parse(answer.GetRawText());
        var text = Write(whole);
        return text.Count(letter => letter is '\n') < MostLines ? (text, false) : (Write(Cut(whole)), true);
    }

    private static JsonNode? Cut(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members.Select(member => KeyValuePair.Create(member.Key, Cut(member.Value)))
            ),
            JsonArray items when items.Any(item => item is JsonObject or JsonArray) => new JsonArray(Cut(items[0])),
            _ => node?.DeepClone(),
        };

    private static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(node, text, depth: 0);
        return text.ToString();
    }

    private static void Write(JsonNode? node, StringBuilder text, int depth)
    {
        var line = Line(node);
        if (
            node is not (JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
            || (depth > 0 && (depth * 2) + line.Length <= LineLength)
        )
        {
            text.Append(line);
            return;
        }

        var (open, close) = node is JsonObject ? ('{', '}') : ('[', ']');
        var parts = node is JsonObject members
            ? members.Select(member => (Key: $"{Line(member.Key)}: ", member.Value))
            : ((JsonArray)node).Select(item => (Key: "", Value: item));
        text.Append(open);
        var separator = "";
        foreach (var (key, value) in parts)
        {
            text.Append(separator).Append('\n').Append(' ', (depth + 1) * 2).Append(key);
            Write(value, text, depth + 1);
            separator = ",";
        }

        text.Append('\n').Append(' ', depth * 2).Append(close);
    }

    private static string Line(JsonNode? node) =>
        node switch
        {
            JsonObject { Count: 0 } => "{}",
            JsonObject members =>
                $"{{ {string.Join(", ", members.Select(member => $"{Line(member.Key)}: {Line(member.Value)}"))} }}",
            JsonArray items => $"[{string.Join(", ", items.Select(Line))}]",
            null => "null",
            _ => node.ToJsonString(Relaxed),
        };
}
