using System.Text;
using FluentValidation;

namespace TabMcp.Application.FootyTab;

/// <summary>The rules of FootyTAB arguments. Each message goes on from the argument's name and says the way out.</summary>
internal static class FootyTabRules
{
    public const int FirstRound = 1;
    public const int LastRound = 60;

    private const int LongestName = 100;

    // The second is the older server's name for the third (tab-api.md, T).
    private static readonly string[] Sports = ["Rugby League", "AFL Australian Rules", "AFL Football"];

    public static IRuleBuilderOptions<T, string> IsSport<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(name => !string.IsNullOrWhiteSpace(name) && CanTravel(name))
            .WithMessage($"must be a sport's name of up to {LongestName} characters, such as Rugby League.");

    public static IRuleBuilderOptions<T, string?> IsSeries<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(name => name is null || (!string.IsNullOrWhiteSpace(name) && CanTravel(name)))
            .WithMessage($"must be a name of up to {LongestName} characters; leave it out where there is one series.");

    /// <summary>The sport as addresses spell it; a name not met before is passed on as it is.</summary>
    public static string SpellingOf(string sport) =>
        Array.Find(Sports, known => string.Equals(known, sport.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? sport.Trim();

    private static bool CanTravel(string name) =>
        name.Length <= LongestName
        && name.Trim() is not ("." or "..")
        && !name.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar);
}
