using System.Text;
using System.Text.Json;

namespace TabMcp.Infrastructure.Posting;

/// <summary>A file of JSON lines that only ever grows, and that one process at a time writes.</summary>
internal sealed class LedgerFile : IDisposable
{
    private const byte LineEnd = (byte)'\n';

    private readonly FileStream _lock;
    private readonly FileStream _stream;

    /// <summary>Opens the file, or begins it.</summary>
    /// <exception cref="IOException">It cannot be written, or another server writes it.</exception>
    public LedgerFile(string path)
    {
        // A file beside it is locked, since a locked one could not be read by others on every system.
        _lock = Open($"{path}.lock", FileShare.None);
        try
        {
            _stream = Open(path, FileShare.Read);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>What the file holds, oldest first; null for a line that is none of ours, such as one that a crash cut short.</summary>
    public IEnumerable<LedgerLine?> Read()
    {
        _stream.Position = 0;
        using var reader = new StreamReader(_stream, Encoding.UTF8, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return Parse(line);
        }
    }

    /// <summary>Adds a line. When this returns it is on the disk.</summary>
    public void Append(LedgerLine line)
    {
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(line, LedgerJson.Default.LedgerLine), LineEnd];
        _stream.Seek(0, SeekOrigin.End);
        if (!EndsALine())
            _stream.WriteByte(LineEnd);
        _stream.Write(bytes);
        _stream.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _lock.Dispose();
    }

    private static FileStream Open(string path, FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = share,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private bool EndsALine()
    {
        if (_stream.Length is 0)
            return true;

        _stream.Seek(-1, SeekOrigin.End);
        return _stream.ReadByte() is LineEnd;
    }

    private static LedgerLine? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, LedgerJson.Default.LedgerLine);
        }
        catch (JsonException)
        {
            // Whoever reads the record is told how many there are.
            return null;
        }
    }
}
