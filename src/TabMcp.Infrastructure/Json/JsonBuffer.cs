using System.Buffers;
using System.Text.Json;

namespace TabMcp.Infrastructure.Json;

/// <summary>Reads on from where the text stands.</summary>
/// <param name="reader">Stands there; what it has read when the step is done is behind it.</param>
/// <param name="ahead">The text that the reader reads.</param>
/// <param name="result">What the step is for.</param>
/// <returns>Whether enough of the text was there; if not, the step is taken again.</returns>
internal delegate bool JsonStep<T>(ref Utf8JsonReader reader, ReadOnlySpan<byte> ahead, out T result);

/// <summary>The part of a JSON text that is at hand, and where reading stands in it.</summary>
internal sealed class JsonBuffer(
    Stream text,
    string subject,
    int size,
    int longestValue,
    CancellationToken cancellationToken
) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(size);
    private int _start;
    private int _end;
    private bool _hasBegun;
    private bool _hasEnded;
    private JsonReaderState _state;

    /// <summary>Takes a step, once enough of the text is there for it.</summary>
    /// <param name="step">The step.</param>
    /// <param name="isPeek">Whether to stay where the step began.</param>
    public async ValueTask<T> TakeAsync<T>(JsonStep<T> step, bool isPeek = false)
    {
        T result;
        while (!TryTake(step, isPeek, out result))
            await FillAsync();
        return result;
    }

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

    private bool TryTake<T>(JsonStep<T> step, bool isPeek, out T result)
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
            throw UpstreamErrors.Unexpected(subject, broken);
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
            throw UpstreamErrors.Unexpected(subject);
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
            throw UpstreamErrors.Unexpected(subject);

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
            throw UpstreamErrors.Unexpected(subject);

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
