using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TabMcp.IntegrationTests.Canaries;

/// <summary>Searches text for markers that only secrets contain, in every encoding that may have been used.</summary>
internal sealed class SecretSearch
{
    private const int Kept = 50;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly SearchValues<string> _spellings;
    private readonly ConcurrentQueue<string> _found = [];

    /// <param name="marks">The name of each secret, and the marker that it contains.</param>
    public SecretSearch(params (string Name, string Mark)[] marks)
    {
        foreach (var (name, mark) in marks)
        {
            foreach (var spelling in Spellings(mark))
                _names.TryAdd(spelling, name);
        }

        _spellings = SearchValues.Create([.. _names.Keys], StringComparison.Ordinal);
    }

    /// <summary>The places where a secret was found and the secret's name, never its value.</summary>
    public IReadOnlyList<string> Found => [.. _found];

    public void Look(string place, string? text)
    {
        if (text is null || !text.AsSpan().ContainsAny(_spellings) || _found.Count >= Kept)
            return;

        var secrets = _names
            .Where(name => text.Contains(name.Key, StringComparison.Ordinal))
            .Select(name => name.Value)
            .Distinct(StringComparer.Ordinal);
        _found.Enqueue($"{place}: {string.Join(", ", secrets)} (seen in {TestContext.Current.TestMethod?.MethodName})");
    }

    /// <summary>The encodings of the marker, which match wherever the marker is in the secret.</summary>
    private static IEnumerable<string> Spellings(string mark)
    {
        yield return mark;
        yield return mark.ToUpperInvariant();
        yield return Uri.EscapeDataString(mark);
        yield return WebUtility.UrlEncode(mark);
        yield return JsonEncodedText.Encode(mark).Value;
        yield return JsonEncodedText.Encode(mark, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value;
        foreach (var inBase64 in Base64(Encoding.UTF8.GetBytes(mark)))
        {
            yield return inBase64;
            yield return inBase64.Replace('+', '-').Replace('/', '_');
            yield return Uri.EscapeDataString(inBase64);
        }
    }

    // Base64 encodes three bytes as four letters, so a marker has three encodings, depending on its offset. The letters
    // at its ends depend on the neighbouring bytes and are omitted.
    private static IEnumerable<string> Base64(byte[] mark)
    {
        for (var before = 0; before < 3; before++)
        {
            var text = Convert.ToBase64String([.. new byte[before], .. mark]);
            var (groups, rest) = Math.DivRem(before + mark.Length, 3);
            yield return text[(before is 0 ? 0 : before + 1)..(groups * 4 + rest)];
        }
    }
}
