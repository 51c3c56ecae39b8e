using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;

namespace TabMcp.Infrastructure.Secrets;

/// <summary>The values of all secrets that this process holds, for as long as it holds them, and a search of texts for them.</summary>
/// <remarks>
/// Weakly held: a secret that nobody has any more is not kept alive by being looked for. A search costs one look-up a
/// character however many secrets there are, and by their ends, since tokens begin alike.
/// </remarks>
internal static class KnownSecrets
{
    /// <summary>Anything shorter would be found in ordinary words.</summary>
    public const int Shortest = 6;

    private const int FewEndings = 1024;

    private static readonly ConcurrentDictionary<UInt128, WeakReference<string>[]> ByEnding = [];
    private static int _sweepAbove = FewEndings;

    /// <summary>Knows a value from now on; what it returns is what keeps it known.</summary>
    public static string Know(string value)
    {
        if (value.Length < Shortest)
            return value;

        var known = value;
        ByEnding.AddOrUpdate(EndingOf(value), _ => Alone(value), (_, held) => Join(held));
        if (ByEnding.Count > Volatile.Read(ref _sweepAbove))
            Sweep();
        return known;

        WeakReference<string>[] Alone(string only)
        {
            known = only;
            return [new(only)];
        }

        WeakReference<string>[] Join(WeakReference<string>[] held)
        {
            known = Living(held).FirstOrDefault(other => string.Equals(other, value, StringComparison.Ordinal), value);
            var others = held.Where(other =>
                other.TryGetTarget(out var target) && !string.Equals(target, value, StringComparison.Ordinal)
            );
            return [.. others, new(known)];
        }
    }

    /// <summary>The text without any of them; itself where it holds none.</summary>
    public static string Mask(string text, string mask)
    {
        var found = Find(text);
        if (found.Count is 0)
            return text;

        var masked = new StringBuilder(text.Length);
        var copied = 0;
        foreach (var (start, end) in found)
        {
            masked.Append(text, copied, start - copied).Append(mask);
            copied = end;
        }

        return masked.Append(text, copied, text.Length - copied).ToString();
    }

    // In order and apart: of two that overlap, all that either covers is one.
    private static List<(int Start, int End)> Find(string text)
    {
        List<(int Start, int End)> found = [];
        for (var end = Shortest; end <= text.Length; end++)
        {
            if (!ByEnding.TryGetValue(EndingOf(text.AsSpan(0, end)), out var held))
                continue;

            var before = text.AsSpan(0, end);
            var length = 0;
            foreach (var secret in Living(held))
            {
                if (secret.Length > length && before.EndsWith(secret, StringComparison.Ordinal))
                    length = secret.Length;
            }

            if (length is 0)
                continue;
            var start = end - length;
            while (found is [.., var last] && last.End > start)
            {
                start = Math.Min(start, last.Start);
                found.RemoveAt(found.Count - 1);
            }

            found.Add((start, end));
        }

        return found;
    }

    private static UInt128 EndingOf(ReadOnlySpan<char> text)
    {
        var ending = MemoryMarshal.AsBytes(text[^Shortest..]);
        return new(MemoryMarshal.Read<uint>(ending[8..]), MemoryMarshal.Read<ulong>(ending));
    }

    private static IEnumerable<string> Living(WeakReference<string>[] held)
    {
        foreach (var reference in held)
        {
            if (reference.TryGetTarget(out var secret))
                yield return secret;
        }
    }

    private static void Sweep()
    {
        foreach (var entry in ByEnding)
        {
            if (!Living(entry.Value).Any())
                ByEnding.TryRemove(entry);
        }

        Volatile.Write(ref _sweepAbove, Math.Max(FewEndings, ByEnding.Count * 2));
    }
}
