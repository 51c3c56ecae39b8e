using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TabMcp.UnitTests.Infrastructure.Samples;

/// <summary>Finds the key paths of a body that its contract does not read; what is below an unread key is unread as well.</summary>
internal static class UnreadKeys
{
    public static SortedSet<string> In(JsonElement body, JsonTypeInfo contract)
    {
        var unread = new SortedSet<string>(StringComparer.Ordinal);
        Walk(body, contract, "", unread);
        return unread;
    }

    private static void Walk(JsonElement element, JsonTypeInfo type, string path, SortedSet<string> unread)
    {
        if (element.ValueKind is JsonValueKind.Array && type.Kind is JsonTypeInfoKind.Enumerable)
        {
            var item = type.Options.GetTypeInfo(type.ElementType!);
            foreach (var entry in element.EnumerateArray())
                Walk(entry, item, $"{path}[]", unread);
        }

        if (element.ValueKind is not JsonValueKind.Object)
            return;

        foreach (var member in element.EnumerateObject())
        {
            var here = path.Length > 0 ? $"{path}.{member.Name}" : member.Name;
            if (TypeOf(type, member.Name) is not { } known)
                unread.Add(here);
            else if (known != typeof(JsonElement))
                Walk(member.Value, type.Options.GetTypeInfo(known), here, unread);
        }
    }

    private static Type? TypeOf(JsonTypeInfo type, string key) =>
        type.Kind switch
        {
            JsonTypeInfoKind.Object => type
                .Properties.FirstOrDefault(property => string.Equals(property.Name, key, StringComparison.Ordinal))
                ?.PropertyType,
            JsonTypeInfoKind.Dictionary => type.ElementType,
            _ => null,
        };
}
