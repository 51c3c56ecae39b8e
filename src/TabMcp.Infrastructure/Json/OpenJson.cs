using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TabMcp.Infrastructure.Json;

/// <summary>Reads a body whose shape nobody has written down: any object or list, within bounds, its words made fit to show.</summary>
internal static class OpenJson
{
    /// <summary>More than twice the largest body on record, a competition with all its markets
    /// (docs/upstream/sports.md#s4-competition).</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Three times as deep as any body on record, and less than what writers of answers allow.</summary>
    public const int MaxDepth = 32;

    private const string Links = "_links";

    // A historical race names a machine inside TAB (docs/upstream/results.md#winbook).
    private const string InternalAddress = "winBook";

    private static readonly JsonWriterOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaxDepth + 1,
    };

    // Two keys that only hidden characters kept apart would be one key twice.
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    /// <summary>The body, every key and text of it as <see cref="PlainText"/> leaves them.</summary>
    /// <exception cref="ToolException">It is longer than <see cref="MaxBytes"/>, no object or list, or holds half a character.</exception>
    /// <exception cref="JsonException">It is deeper than <see cref="MaxDepth"/>, or no JSON at all.</exception>
    /// <param name="body">The body as it arrives.</param>
    /// <param name="withLinks">Whether to keep <c>_links</c>.</param>
    /// <param name="subject">What was asked for.</param>
    /// <param name="onOtherRoot">Hears of JSON that is neither an object nor a list, and of no other fault.</param>
    /// <param name="cancellationToken">The call's deadline.</param>
    public static async Task<JsonElement> ReadAsync(
        Stream body,
        bool withLinks,
        string subject,
        Action? onOtherRoot,
        CancellationToken cancellationToken
    )
    {
        var raw = new ArrayBufferWriter<byte>(64 * 1024);
        while (await body.ReadAsync(Free(raw), cancellationToken) is > 0 and var count)
        {
            raw.Advance(count);
            if (raw.WrittenCount > MaxBytes)
                throw UpstreamErrors.TooLarge(subject, MaxBytes);
        }

        var clean = new ArrayBufferWriter<byte>(raw.WrittenCount + 1);
        Clean(raw.WrittenSpan, clean, withLinks, subject, onOtherRoot);
        return JsonElement.Parse(clean.WrittenSpan, Once);
    }

    // One byte more than the most tells a body of that length from a longer one.
    private static Memory<byte> Free(ArrayBufferWriter<byte> raw)
    {
        var free = raw.GetMemory();
        return free[..Math.Min(free.Length, MaxBytes + 1 - raw.WrittenCount)];
    }

    private static void Clean(
        ReadOnlySpan<byte> json,
        ArrayBufferWriter<byte> clean,
        bool withLinks,
        string subject,
        Action? onOtherRoot
    )
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var reader = new Utf8JsonReader(
            json.StartsWith(mark) ? json[mark.Length..] : json,
            new JsonReaderOptions { MaxDepth = MaxDepth }
        );
        using var writer = new Utf8JsonWriter(clean, Writing);
        while (reader.Read())
        {
            if (reader.CurrentDepth is 0 && !IsOpenOrClose(reader.TokenType))
            {
                onOtherRoot?.Invoke();
                throw UpstreamErrors.Unexpected(subject);
            }

            Copy(ref reader, writer, withLinks, subject);
        }
    }

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer, bool withLinks, string subject)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                var name = TextOf(ref reader, subject);
                if (name is InternalAddress || (name is Links && !withLinks))
                    reader.Skip();
                else
                    writer.WritePropertyName(PlainText.Clean(name) ?? "");
                break;
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(PlainText.Clean(TextOf(ref reader, subject), PlainText.CommentLength) ?? "");
                break;
            case JsonTokenType.Null:
                writer.WriteNullValue();
                break;
            default:
                // Numbers keep their spelling: 2.50 stays 2.50, and no digit is lost.
                writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
        }
    }

    private static bool IsOpenOrClose(JsonTokenType token) =>
        token
            is JsonTokenType.StartObject
                or JsonTokenType.EndObject
                or JsonTokenType.StartArray
                or JsonTokenType.EndArray;

    private static string TextOf(ref Utf8JsonReader reader, string subject)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException half)
        {
            throw UpstreamErrors.Unexpected(subject, half);
        }
    }
}
