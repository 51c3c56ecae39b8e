using System.Text;
using FluentValidation;
using TabMcp.Application.Arguments;

namespace TabMcp.Application.Sports;

/// <summary>The rules of sports arguments, and the bounds that their schemas show.</summary>
internal static class SportsRules
{
    public const int LongestName = 200;

    public const int FewestMatches = 1;
    public const int MostMatches = 50;

    public const int FewestMarkets = 0;
    public const int MostMarkets = 20;

    public const int FewestMarketsOfMatch = 1;
    public const int MostMarketsOfMatch = 100;

    /// <summary>A name can hold any character but those that no address carries; its tools say what exists.</summary>
    public static IRuleBuilderOptions<T, string> IsName<T>(this IRuleBuilder<T, string> rule, string listedBy) =>
        rule.Must(name => name is not null && CanTravel(name)).WithMessage(Rule(listedBy));

    public static IRuleBuilderOptions<T, string?> IsBetOption<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(name => name is null || CanTravel(name)).WithMessage(Rule("bet_options of the answer without it"));

    public static IRuleBuilderOptions<T, int> IsMaxMatches<T>(this IRuleBuilder<T, int> rule) =>
        rule.IsFrom(FewestMatches, MostMatches);

    public static IRuleBuilderOptions<T, int> IsMaxMarkets<T>(this IRuleBuilder<T, int> rule) =>
        rule.IsFrom(FewestMarkets, MostMarkets);

    public static IRuleBuilderOptions<T, int?> IsMaxMarketsOfMatch<T>(this IRuleBuilder<T, int?> rule) =>
        rule.InclusiveBetween(FewestMarketsOfMatch, MostMarketsOfMatch)
            .WithMessage($"must be from {FewestMarketsOfMatch} to {MostMarketsOfMatch}.");

    private static string Rule(string listedBy) =>
        $"must be a name of up to {LongestName} characters, none of them a control character, and not '.' or '..'; {listedBy} lists them.";

    // A dot segment would climb, and half a character has no encoding.
    private static bool CanTravel(string name) =>
        name.Length <= LongestName
        && !string.IsNullOrWhiteSpace(name)
        && name.Trim() is not ("." or "..")
        && !name.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar);
}
