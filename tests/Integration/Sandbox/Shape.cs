using System.Text.Json;

namespace TabMcp.IntegrationTests.Sandbox;

/// <summary>The key paths of JSON bodies, each with the types found there. All elements of an array share one
/// path.</summary>
internal sealed class Shape
{
    private readonly SortedSet<string> _seen = new(StringComparer.Ordinal);

    public IReadOnlySet<string> Seen => _seen;

    public Shape Add(JsonElement value, string path = "$")
    {
        _seen.Add($"{path} {Word(value.ValueKind)}");
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
                Add(member.Value, $"{path}.{member.Name}");
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                Add(item, $"{path}[]");
        }

        return this;
    }

    private static string Word(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => kind.ToString().ToLowerInvariant(),
        };
}
