using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TabMcp.Infrastructure.Json;

/// <summary>One JSON text, read as it arrives: what is wanted is made into values, what is not passes by unheld.</summary>
/// <remarks>
/// A competition is up to 3.3 MB of which an answer shows a few kilobytes (docs/upstream/sports.md#s4-competition). At
/// any time this holds a buffer's worth of the text, or the one value that is being read whole. Malformed text fails as
/// <see cref="JsonException"/>, or as a <see cref="ToolException"/> where it is at odds with what is asked for.
/// </remarks>
/// <param name="text">The text in UTF-8.</param>
/// <param name="subject">What it is about, in words that fit after "TAB's answer for".</param>
/// <param name="cancellationToken">The call's deadline.</param>
/// <param name="bufferSize">How much to take at once.</param>
/// <param name="longestValue">How much a single value may be.</param>
internal sealed class JsonStream(
    Stream text,
    string subject,
    CancellationToken cancellationToken,
    int bufferSize = JsonStream.BufferSize,
    int longestValue = JsonStream.LongestValue
) : IDisposable
{
    private const int BufferSize = 32 * 1024;

    // Real markets have a few kilobytes, up to 5 in the samples.
    private const int LongestValue = 1024 * 1024;

    private readonly JsonBuffer _ahead = new(text, subject, bufferSize, longestValue, cancellationToken);

    /// <summary>Reads an object: its walked members as they pass, those that the type knows into a value, no others.</summary>
    /// <param name="type">What to make of it; the walked members are not among what it knows.</param>
    /// <param name="walked">Members by name; each must read or pass over exactly its value.</param>
    /// <returns>The value; none where the text says null.</returns>
    public async ValueTask<T?> ReadObjectAsync<T>(JsonTypeInfo<T> type, IReadOnlyDictionary<string, Func<Task>> walked)
        where T : class
    {
        if (await IsNullAsync(JsonTokenType.StartObject))
            return null;

        string[] names = [.. walked.Keys, .. type.Properties.Select(property => property.Name)];
        var known = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(known);
        writer.WriteStartObject();
        while (await NextNameAsync(names) is { } name)
        {
            if (walked.TryGetValue(name, out var walk))
                await walk();
            else if (name.Length > 0)
                await CopyAsync(writer, name);
            else
                await PassAsync();
        }

        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken);
        return JsonSerializer.Deserialize(known.WrittenSpan, type);
    }

    /// <summary>Walks an array; the walk must read or pass over exactly one element.</summary>
    /// <returns>Whether there is one; not where the text says null.</returns>
    public async ValueTask<bool> ReadArrayAsync(Func<Task> element)
    {
        if (await IsNullAsync(JsonTokenType.StartArray))
            return false;

        while (await PeekAsync() is not JsonTokenType.EndArray)
            await element();
        await NextAsync();
        return true;
    }

    /// <summary>Reads the next value whole.</summary>
    public ValueTask<T?> ReadAsync<T>(JsonTypeInfo<T> type) => _ahead.TakeAsync(Whole(type));

    /// <summary>Reads the next value whole and leaves it where it is, to be read once more or passed over.</summary>
    public ValueTask<T?> PeekAsync<T>(JsonTypeInfo<T> type) => _ahead.TakeAsync(Whole(type), isPeek: true);

    /// <inheritdoc cref="JsonBuffer.PassAsync"/>
    public ValueTask PassAsync() => _ahead.PassAsync();

    /// <inheritdoc cref="JsonBuffer.EndAsync"/>
    public ValueTask EndAsync() => _ahead.EndAsync();

    public void Dispose() => _ahead.Dispose();

    private static JsonStep<T?> Whole<T>(JsonTypeInfo<T> type) =>
        (ref reader, _, out value) =>
        {
            value = default;
            var probe = reader;
            if (!probe.Read() || !probe.TrySkip())
                return false;

            reader.Read();
            value = JsonSerializer.Deserialize(ref reader, type);
            return true;
        };

    private async ValueTask<bool> IsNullAsync(JsonTokenType otherwise)
    {
        var token = await NextAsync();
        return token == otherwise ? false
            : token is JsonTokenType.Null ? true
            : throw UpstreamErrors.Unexpected(subject);
    }

    private ValueTask<JsonTokenType> NextAsync() => _ahead.TakeAsync<JsonTokenType>(Token);

    private ValueTask<JsonTokenType> PeekAsync() => _ahead.TakeAsync<JsonTokenType>(Token, isPeek: true);

    private static bool Token(ref Utf8JsonReader reader, ReadOnlySpan<byte> ahead, out JsonTokenType token)
    {
        var isThere = reader.Read();
        token = reader.TokenType;
        return isThere;
    }

    // The member's name where it is among these, empty where it is not, none at the end of the object.
    private ValueTask<string?> NextNameAsync(string[] names) =>
        _ahead.TakeAsync<string?>(
            (ref reader, _, out name) =>
            {
                name = null;
                if (!reader.Read())
                    return false;
                if (reader.TokenType is JsonTokenType.EndObject)
                    return true;

                name = "";
                foreach (var known in names)
                {
                    if (reader.ValueTextEquals(known))
                        name = known;
                }

                return true;
            }
        );

    private ValueTask<bool> CopyAsync(Utf8JsonWriter to, string name) =>
        _ahead.TakeAsync<bool>(
            (ref reader, ahead, out isThere) =>
            {
                isThere = reader.Read();
                var start = (int)reader.TokenStartIndex;
                if (!isThere || !reader.TrySkip())
                    return false;

                to.WritePropertyName(name);
                to.WriteRawValue(ahead[start..(int)reader.BytesConsumed], skipInputValidation: true);
                return true;
            }
        );
}
