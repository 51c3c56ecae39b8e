using System.Globalization;
using System.Text;

namespace TabMcp.Application.Arguments;

/// <summary>Finds what a caller means by a name, among the names that TAB uses.</summary>
internal static class Names
{
    /// <summary>
    /// The one candidate that a name means: spelled the same, the same but for case, accents and punctuation, or the only
    /// one that holds every word of it. Otherwise none, with the nearest to offer.
    /// </summary>
    public static NameMatch<T> Find<T>(string name, IEnumerable<T> candidates, Func<T, string?> nameOf)
        where T : class
    {
        var known = candidates
            .Select(candidate => (Candidate: candidate, Name: nameOf(candidate) ?? ""))
            .Where(entry => entry.Name.Length > 0)
            .ToList();
        var folded = Fold(name);
        var words = Words(folded);
        List<Func<string, bool>> tests =
        [
            text => string.Equals(text, name, StringComparison.Ordinal),
            text => string.Equals(Fold(text), folded, StringComparison.Ordinal),
            text => words.Count > 0 && words.IsSubsetOf(Words(Fold(text))),
        ];
        foreach (var test in tests)
        {
            var found = known.Where(entry => test(entry.Name)).Select(entry => entry.Candidate).ToList();
            if (found is [var only])
                return new(only, [], IsAmbiguous: false);
            if (found.Count > 1)
                return new(null, found, IsAmbiguous: true);
        }

        return new(
            null,
            [.. known.OrderBy(entry => Distance(folded, words, entry.Name)).Select(entry => entry.Candidate)],
            IsAmbiguous: false
        );
    }

    /// <summary>A name without case, accents and punctuation: <c>Côte d'Ivoire</c> is <c>cote d ivoire</c>, <c>vs</c> is <c>v</c>.</summary>
    public static string Fold(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
                continue;
            if (Rune.IsLetterOrDigit(rune))
                plain.Append(Rune.ToLowerInvariant(rune));
            else
                plain.Append(' ');
        }

        return string.Join(
            ' ',
            plain
                .ToString()
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word is "vs" or "versus" ? "v" : word)
        );
    }

    private static HashSet<string> Words(string folded) =>
        [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    // Shared words weigh most; between equals, the fewer letters to change the nearer.
    private static int Distance(string folded, HashSet<string> words, string candidate)
    {
        var other = Fold(candidate);
        return Edits(folded, other) - 4 * Words(other).Count(words.Contains);
    }

    private static int Edits(string left, string right)
    {
        // Names are short; a caller's long one is compared by its beginning.
        const int most = 64;
        left = left.Length > most ? left[..most] : left;
        right = right.Length > most ? right[..most] : right;
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var (diagonal, first) = (row[0], i);
            row[0] = first;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}

/// <summary>What a name means.</summary>
/// <param name="Found">The one that is meant; none where nothing or several go by the name.</param>
/// <param name="Nearest">The choices to offer where none was found, nearest first.</param>
/// <param name="IsAmbiguous">Whether it means each of <paramref name="Nearest"/> as much as any other.</param>
internal sealed record NameMatch<T>(T? Found, IReadOnlyList<T> Nearest, bool IsAmbiguous)
    where T : class;
