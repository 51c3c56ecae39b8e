using TabMcp.Application.Tools;

namespace TabMcp.Api.Configuration;

/// <summary>Which families of tools are offered: a set of <see cref="Toolset"/> that compares by what it holds.</summary>
public readonly record struct ToolsetChoice
{
    private const string AllWord = "all";

    private readonly int _held;

    private ToolsetChoice(int held) => _held = held;

    /// <summary>Every family.</summary>
    public static ToolsetChoice All { get; } = new((1 << Enum.GetValues<Toolset>().Length) - 1);

    /// <summary>What can be chosen, as operators and callers write it.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<Toolset>().Select(Word), AllWord];

    /// <summary>What a choice must hold, for messages.</summary>
    public static string Rule { get; } =
        $"names of toolsets, separated by commas: {string.Join(", ", Enum.GetValues<Toolset>().Select(Word))}; or {AllWord}";

    /// <summary>A family as operators and callers write it.</summary>
    public static string Word(Toolset toolset) => toolset.ToString().ToLowerInvariant();

    /// <summary>Reads a list of words, in either case. False where one of them is unknown; the choice holds the others then.</summary>
    public static bool TryRead(string text, out ToolsetChoice choice)
    {
        choice = default;
        var isKnown = true;
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Find(word) is { } found)
                choice = new(choice._held | found._held);
            else
                isKnown = false;
        }

        return isKnown && choice != default;
    }

    /// <summary>Whether a family is chosen.</summary>
    public bool Holds(Toolset toolset) => (_held & Bit(toolset)) != 0;

    /// <summary>What both choices hold.</summary>
    public ToolsetChoice Within(ToolsetChoice other) => new(_held & other._held);

    /// <summary>The words of what is chosen, separated by commas.</summary>
    public override string ToString() =>
        this == All ? AllWord : string.Join(',', Enum.GetValues<Toolset>().Where(Holds).Select(Word));

    private static ToolsetChoice? Find(string word)
    {
        if (string.Equals(word, AllWord, StringComparison.OrdinalIgnoreCase))
            return All;
        foreach (var toolset in Enum.GetValues<Toolset>())
            if (string.Equals(word, Word(toolset), StringComparison.OrdinalIgnoreCase))
                return new(Bit(toolset));
        return null;
    }

    private static int Bit(Toolset toolset) => 1 << (int)toolset;
}
