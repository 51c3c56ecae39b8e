using FluentValidation;

namespace TabMcp.Application.Sports;

/// <summary>The rules of results arguments. Each message goes on from the argument's name and says the way out.</summary>
internal static class ResultsRules
{
    public const int MostMatches = 100;
    public const int MostMarkets = 50;

    private const int LongestName = 200;

    public static IRuleBuilderOptions<T, string> NamesSomethingOf<T>(this IRuleBuilder<T, string> rule, string tool) =>
        rule.Must(IsName)
            .WithMessage(
                $"must be a name of 1 to {LongestName} characters without control characters, and not '.' or '..'; {tool} lists them."
            );

    // A dot segment would climb; half a character has no encoding.
    private static bool IsName(string? name) =>
        !string.IsNullOrWhiteSpace(name)
        && name.Length <= LongestName
        && name is not ("." or "..")
        && !name.Any(char.IsControl)
        && !name.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar);
}
