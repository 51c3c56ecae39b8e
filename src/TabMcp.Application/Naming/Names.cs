using System.Globalization;
using System.Text;

namespace TabMcp.Application.Naming;

/// <summary>Finds what a caller means by a name, among the names that TAB uses.</summary>
internal static class Names
{
    // Names are short; a caller's long one is compared by its beginning.
    private const int Compared = 64;

    // The server runs without ICU, where Unicode takes no letter apart: these are the Latin ones that names are written in.
    private static readonly Dictionary<Rune, string> Plain = PlainLetters(
        ("a", "àáâãäåāăąǎ"),
        ("ae", "æ"),
        ("c", "çćĉċč"),
        ("d", "ďđð"),
        ("e", "èéêëēĕėęě"),
        ("g", "ĝğġģ"),
        ("h", "ĥħ"),
        ("i", "ìíîïĩīĭįıİ"),
        ("j", "ĵ"),
        ("k", "ķ"),
        ("l", "ĺļľŀł"),
        ("n", "ñńņňŉ"),
        ("o", "òóôõöøōŏőơ"),
        ("oe", "œ"),
        ("r", "ŕŗř"),
        ("s", "śŝşšș"),
        ("ss", "ß"),
        ("t", "ţťŧț"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųư"),
        ("w", "ŵ"),
        ("y", "ýÿŷ"),
        ("z", "źżž")
    );

    /// <summary>
    /// The one candidate that a name means: spelled the same, the same but for case, accents, punctuation and spaces, or
    /// the only one that holds every word of it. Otherwise none, with the nearest to offer.
    /// </summary>
    public static NameMatch<T> Find<T>(string name, IEnumerable<T> candidates, Func<T, string?> nameOf)
        where T : class
    {
        var known = candidates
            .Select(candidate => Known<T>.Of(candidate, nameOf(candidate)))
            .OfType<Known<T>>()
            .ToList();
        var folded = Fold(name);
        var (joined, words) = (Join(folded), Words(folded));
        List<Func<Known<T>, bool>> tests = [entry => string.Equals(entry.Name, name, StringComparison.Ordinal)];
        if (words.Count > 0)
        {
            tests.Add(entry => string.Equals(entry.Folded, folded, StringComparison.Ordinal));
            tests.Add(entry => string.Equals(Join(entry.Folded), joined, StringComparison.Ordinal));
            tests.Add(entry => words.IsSubsetOf(Words(entry.Folded)));
        }

        foreach (var test in tests)
        {
            var found = known.FindAll(entry => test(entry));
            if (found is [var only])
                return new(only.Candidate, []);
            if (found.Count > 1)
                return new(null, NearestFirst(found)) { IsAmbiguous = true };
        }

        return new(null, NearestFirst(known));

        // What is short was mostly cut short, so a word that goes on from it is nearest, however much longer it is. Then
        // word by word, so that a name of one word is near to a longer one that has a word like it.
        List<T> NearestFirst(List<Known<T>> entries)
        {
            var asked = Beginning(folded);
            return
            [
                .. entries
                    .Select(entry => (entry.Candidate, Folded: Beginning(entry.Folded)))
                    .OrderBy(entry => Likeness(asked, entry.Folded))
                    .ThenBy(entry => WordEdits(asked, entry.Folded))
                    .ThenBy(entry => Edits(asked, entry.Folded))
                    .Select(entry => entry.Candidate),
            ];
        }
    }

    /// <summary>
    /// A name without case, accents and punctuation: <c>Côte d'Ivoire</c> is <c>cote d ivoire</c>, <c>vs</c> is <c>v</c>.
    /// The sign of a number stays, for <c>+2.5</c> and <c>-2.5</c> are different bets.
    /// </summary>
    public static string Fold(string name)
    {
        var plain = new StringBuilder(name.Length);
        char? sign = null;
        foreach (var rune in name.EnumerateRunes())
        {
            // An accent that follows its letter goes, the letter stays.
            if (IsMark(rune))
                continue;

            if (sign is { } before && Rune.IsDigit(rune))
                plain.Append(before);
            sign = plain.Length is 0 || plain[^1] is ' ' ? SignOf(rune) : null;
            var lower = Rune.ToLowerInvariant(rune);
            if (Plain.TryGetValue(lower, out var letters))
                plain.Append(letters);
            else if (Rune.IsLetterOrDigit(lower))
                plain.Append(lower);
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

    private static Dictionary<Rune, string> PlainLetters(params IEnumerable<(string Plain, string Accented)> letters) =>
        letters
            .SelectMany(entry => entry.Accented.EnumerateRunes().Select(rune => (rune, entry.Plain)))
            .ToDictionary(entry => entry.rune, entry => entry.Plain);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    private static char? SignOf(Rune rune) =>
        rune.Value switch
        {
            '+' => '+',
            '-' or '\u2212' => '-',
            _ => null,
        };

    private static string Join(string folded) => folded.Replace(" ", "", StringComparison.Ordinal);

    private static HashSet<string> Words(string folded) =>
        [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static string Beginning(string folded) => folded.Length > Compared ? folded[..Compared] : folded;

    // One letter begins too many words to tell them apart.
    private static Likelihood Likeness(string asked, string known)
    {
        var parts = asked.Split(' ').Where(word => word.Length > 1).ToList();
        var words = known.Split(' ');
        return parts.Exists(part => words.Any(word => word.StartsWith(part, StringComparison.Ordinal)))
                ? Likelihood.HasTheBeginning
            : parts.Exists(part => words.Any(word => word.Contains(part, StringComparison.Ordinal)))
                ? Likelihood.HasThePart
            : Likelihood.HasNeither;
    }

    private static int WordEdits(string asked, string known) =>
        asked.Split(' ').Sum(word => known.Split(' ').Min(other => Edits(word, other)));

    private static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }

    private enum Likelihood
    {
        HasTheBeginning = 0,
        HasThePart = 1,
        HasNeither = 2,
    }

    private sealed record Known<T>(T Candidate, string Name, string Folded)
    {
        public static Known<T>? Of(T candidate, string? name) =>
            string.IsNullOrEmpty(name) ? null : new(candidate, name, Fold(name));
    }
}

/// <summary>What a name means.</summary>
/// <param name="Found">The one that is meant; none where nothing or several go by the name.</param>
/// <param name="Nearest">The choices to offer where none was found, nearest first.</param>
internal sealed record NameMatch<T>(T? Found, IReadOnlyList<T> Nearest)
    where T : class
{
    /// <summary>Whether several go by the name: those are the <see cref="Nearest"/>.</summary>
    public bool IsAmbiguous { get; init; }
}
