using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TabMcp.Infrastructure.Http;

/// <summary>One JSON text, read as it arrives: what is wanted is made into values, what is not passes by unheld.</summary>
/// <remarks>
/// A competition is up to 3.3 MB of which an answer shows a few kilobytes (tab-api.md 6.8). At any time this holds a
/// buffer's worth of the text, or the one value that is being read whole.
/// </remarks>
internal sealed class JsonStream(
    Stream text,
    CancellationToken cancellationToken,
    int bufferSize = JsonStream.BufferSize,
    int longestValue = JsonStream.LongestValue
) : IDisposable
{
    private const int BufferSize = 32 * 1024;

    // Real markets have a few kilobytes, up to 5 in the samples.
    private const int LongestValue = 1024 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(bufferSize);
    private int _start;
    private int _end;
    private bool _hasBegun;
    private bool _hasEnded;
    private JsonReaderState _state;

    private delegate bool Step<T>(ref Utf8JsonReader reader, ReadOnlySpan<byte> ahead, out T result);

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
    public ValueTask<T?> ReadAsync<T>(JsonTypeInfo<T> type) => TakeAsync(Whole(type));

    /// <summary>Reads the next value whole and leaves it where it is, to be read once more or passed over.</summary>
    public ValueTask<T?> PeekAsync<T>(JsonTypeInfo<T> type) => TakeAsync(Whole(type), isPeek: true);

    /// <summary>Passes over the next value.</summary>
    public async ValueTask PassAsync()
    {
        var depth = 0;
        while (!TryPass(ref depth))
            await FillAsync();
    }

    /// <summary>Makes sure that nothing but white space is left.</summary>
    public async ValueTask EndAsync()
    {
        while (!IsSpent())
            await FillAsync();
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private static Step<T?> Whole<T>(JsonTypeInfo<T> type) =>
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
            : throw new JsonException($"{otherwise} was expected.");
    }

    private ValueTask<JsonTokenType> NextAsync() => TakeAsync<JsonTokenType>(Token);

    private ValueTask<JsonTokenType> PeekAsync() => TakeAsync<JsonTokenType>(Token, isPeek: true);

    private static bool Token(ref Utf8JsonReader reader, ReadOnlySpan<byte> ahead, out JsonTokenType token)
    {
        var isThere = reader.Read();
        token = reader.TokenType;
        return isThere;
    }

    // The member's name where it is among these, empty where it is not, none at the end of the object.
    private ValueTask<string?> NextNameAsync(string[] names) =>
        TakeAsync<string?>(
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
        TakeAsync<bool>(
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

    private async ValueTask<T> TakeAsync<T>(Step<T> step, bool isPeek = false)
    {
        T result;
        while (!TryTake(step, isPeek, out result))
            await FillAsync();
        return result;
    }

    private bool TryTake<T>(Step<T> step, bool isPeek, out T result)
    {
        var ahead = _buffer.AsSpan(_start, _end - _start);
        var reader = new Utf8JsonReader(ahead, _hasEnded, _state);
        try
        {
            if (!step(ref reader, ahead, out result))
                return false;
        }
        catch (InvalidOperationException broken)
        {
            // So the reader calls names that are not well-formed Unicode.
            throw new JsonException("A name cannot be read.", broken);
        }

        if (!isPeek)
            MoveOn(reader);
        return true;
    }

    private bool TryPass(ref int depth)
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _hasEnded, _state);
        var isPast = false;
        while (!isPast && reader.Read())
        {
            depth += reader.TokenType switch
            {
                JsonTokenType.StartObject or JsonTokenType.StartArray => 1,
                JsonTokenType.EndObject or JsonTokenType.EndArray => -1,
                _ => 0,
            };
            isPast = depth is 0 && reader.TokenType is not JsonTokenType.PropertyName;
        }

        MoveOn(reader);
        return isPast;
    }

    private bool IsSpent()
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _hasEnded, _state);
        if (reader.Read())
            throw new JsonException("More follows the value.");
        MoveOn(reader);
        return _hasEnded;
    }

    private void MoveOn(in Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private async ValueTask FillAsync()
    {
        if (_hasEnded)
            throw new JsonException("The text ends too soon.");

        MakeRoom();
        // A full buffer each time: how the text was cut on its way cannot matter, and no value is begun again in vain.
        var free = _buffer.AsMemory(_end);
        var read = await text.ReadAtLeastAsync(free, free.Length, throwOnEndOfStream: false, cancellationToken);
        _end += read;
        _hasEnded = read < free.Length;
        if (!_hasBegun && _buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8))
            _start = 3;
        _hasBegun = true;
    }

    private void MakeRoom()
    {
        var held = _buffer.AsSpan(_start, _end - _start);
        if (held.Length >= longestValue)
            throw new JsonException("A value is longer than any that is known.");

        if (held.Length <= _buffer.Length / 2)
        {
            held.CopyTo(_buffer);
        }
        else
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            held.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        (_start, _end) = (0, _end - _start);
    }
}
