using FluentValidation;
using TabMcp.Application.Arguments;
using TabMcp.Application.Naming;

namespace TabMcp.Application.Sports;

/// <summary>The rules of sports arguments, and the bounds that their schemas show. Each message goes on from the argument's name.</summary>
internal static class SportsRules
{
    public const int FewestMatches = 1;
    public const int MostMatches = 50;
    public const int MostResultedMatches = 100;

    public const int FewestMarkets = 0;
    public const int MostMarkets = 20;

    public const int FewestMarketsOfMatch = 1;
    public const int MostMarketsOfMatch = 100;
    public const int MostResultedMarkets = 50;

    /// <summary>A name can hold any character but those that no address carries; its tool lists what exists.</summary>
    public static IRuleBuilderOptions<T, string> IsNameOf<T>(this IRuleBuilder<T, string> rule, NameChoice choice) =>
        rule.Must(PathName.IsValid).WithMessage(Rule(choice));

    public static IRuleBuilderOptions<T, string?> IsBetOption<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(name => name is null || PathName.IsValid(name)).WithMessage(Rule(NameChoice.BetOption));

    private static string Rule(NameChoice choice) =>
        $"must be a name of up to {PathName.MaxLength} characters, none of them a control character, and not '.' or '..'; {choice.ListedBy} lists them.";
}
