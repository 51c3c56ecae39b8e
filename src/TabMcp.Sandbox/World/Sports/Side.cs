namespace TabMcp.Sandbox.World.Sports;

/// <summary>A team or an individual, such as a tennis player, a boxer or a golfer.</summary>
internal sealed class Side(string name, Dice competition)
{
    private readonly Dice _dice = competition.For("side").For(name);

    public string Name => name;

    /// <summary>The strength: normally distributed with mean 0 and deviation 1.</summary>
    public double Strength => _dice.For("strength").Bell;

    /// <summary>Its abbreviation in short names, such as <c>Canb</c> or <c>SydR</c> (sample
    /// <c>competition-nrl-2025-02-26-sa.json</c>).</summary>
    public string Short { get; } = Shorten(name);

    /// <summary>The players. Names are unique within both sides.</summary>
    public IReadOnlyList<string> Squad(int size, IReadOnlyList<string> others)
    {
        List<string> squad = [];
        for (var draw = 0; squad.Count < size; draw++)
        {
            var person = Names.Person(_dice.For("player").For(draw));
            var player = $"{person.First} {person.Last}";
            if (!squad.Concat(others).Contains(player, StringComparer.Ordinal))
                squad.Add(player);
        }

        return squad;
    }

    private static string Shorten(string name)
    {
        var words = name.Split(' ')
            .Select(word => string.Concat(word.Where(char.IsAsciiLetter)))
            .Where(word => word.Length > 0)
            .ToList();
        return words.Count > 1 ? Start(words[0], 3) + words[^1][0] : Start(words[0], 4);
    }

    private static string Start(string word, int length) => word[..Math.Min(length, word.Length)];
}
