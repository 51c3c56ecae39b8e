using System.Text.Json;

namespace TabMcp.Infrastructure.Upstream;

/// <summary>The code word in TAB's JSON errors. It steers us; neither it nor the text beside it is ever relayed.</summary>
internal static class UpstreamErrorCode
{
    private const int MaxBytes = 8 * 1024;

    /// <summary>The code word, or null where the body holds none or is too long to be an error.</summary>
    /// <remarks>Looked for where clients have seen it (docs/upstream/limits-and-edge.md#error-bodies):
    /// <c>error.code</c>, <c>code</c>, <c>error</c>.</remarks>
    public static async Task<string?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (!content.IsJson())
            return null;

        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[MaxBytes + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length > MaxBytes ? null : In(buffer.AsMemory(0, length));
    }

    private static string? In(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            var error = Member(root, "error");
            return Word(Member(error, "code")) ?? Word(Member(root, "code")) ?? Word(error);
        }
        catch (JsonException)
        {
            // An error whose body is no JSON has no code word; its status says enough.
            return null;
        }
    }

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static string? Word(JsonElement element) =>
        element.ValueKind is JsonValueKind.String ? element.GetString() : null;
}
