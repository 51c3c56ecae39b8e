namespace TabMcp.UnitTests.Infrastructure.Json;

/// <summary>Bytes that arrive in pieces, as a network cuts them.</summary>
/// <param name="parts">The bytes, made as they are asked for: the whole is never held.</param>
/// <param name="sizes">How long the pieces are at most, over and over.</param>
internal sealed class ChunkedStream(IEnumerable<ReadOnlyMemory<byte>> parts, params int[] sizes) : Stream
{
    private readonly IEnumerator<ReadOnlyMemory<byte>> _parts = parts.GetEnumerator();
    private ReadOnlyMemory<byte> _part;
    private int _reads;

    public ChunkedStream(ReadOnlyMemory<byte> bytes, params int[] sizes)
        : this([bytes], sizes) { }

    /// <summary>How many bytes were read so far.</summary>
    public long Sent { get; private set; }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Sent;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        while (_part.IsEmpty)
        {
            if (!_parts.MoveNext())
                return 0;
            _part = _parts.Current;
        }

        var size = Math.Min(Math.Min(sizes[_reads++ % sizes.Length], _part.Length), buffer.Length);
        _part.Span[..size].CopyTo(buffer);
        _part = _part[size..];
        Sent += size;
        return size;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _parts.Dispose();
        base.Dispose(disposing);
    }
}
