using FsCheck;
using FsCheck.Fluent;

namespace TabMcp.UnitTests.Properties;

/// <summary>What properties are checked on.</summary>
internal static class Any
{
    // Each is a way in which text has been known to go wrong.
    private static readonly string[] Awkward =
    [
        "\0",
        "\n",
        "\r",
        "\t",
        " ",
        "\u00a0",
        "\u200b",
        "\u202e",
        "\u2028",
        "\ufeff",
        "\ufffd",
        "\ud83d",
        "\ude00",
        "\ud83d\ude00",
        "e\u0301",
        "é",
        "İ",
        "٣",
        "\"",
        "\\",
        "<",
        "%2F",
        "..",
        "…",
    ];

    /// <summary>One letter of the English alphabet, in either case.</summary>
    public static Gen<char> Letter { get; } =
        Gen.Choose('A', 'Z').Or(Gen.Choose('a', 'z')).Select(letter => (char)letter);

    /// <summary>Text of up to a few hundred characters, with whatever may break it.</summary>
    public static Gen<string> Text { get; } =
        Gen.ArrayOf(
                Gen.Frequency(
                    (3, Letter.Select(letter => letter.ToString())),
                    (1, Gen.Choose(' ', '~').Select(letter => ((char)letter).ToString())),
                    (1, Gen.Elements(Awkward))
                )
            )
            .SelectMany(parts =>
                Gen.Choose(1, 4)
                    .Select(times => string.Concat(Enumerable.Repeat(parts, times).SelectMany(part => part)))
            );

    /// <summary>A day of the proleptic calendar.</summary>
    public static Gen<DateOnly> Day { get; } =
        Gen.Choose(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);

    /// <summary>Near misses of a word: the word itself with something added, taken away or replaced.</summary>
    public static Gen<string> Near(string word) =>
        Gen.OneOf(
            Gen.Constant(word),
            Gen.Elements(Awkward).Select(extra => word + extra),
            Gen.Elements(Awkward).Select(extra => extra + word),
            Gen.Choose(0, word.Length - 1).Select(at => word.Remove(at, 1)),
            Gen.Choose(0, word.Length - 1)
                .SelectMany(at => Gen.Elements(Awkward).Select(other => word.Remove(at, 1).Insert(at, other))),
            Gen.Constant(word.ToUpperInvariant()),
            Gen.Constant(word.ToLowerInvariant())
        );
}
