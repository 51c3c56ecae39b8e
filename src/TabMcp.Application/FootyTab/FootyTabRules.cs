namespace TabMcp.Application.FootyTab;

/// <summary>The rules of FootyTAB arguments. Each message goes on from the argument's name and says the way out.</summary>
internal static class FootyTabRules
{
    public const int FirstRound = 1;
    public const int LastRound = 60;

    public static IRuleBuilderOptions<T, string> IsSport<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(PathName.IsValid)
            .WithMessage($"must be a sport's name of up to {PathName.MaxLength} characters, such as Rugby League.");

    public static IRuleBuilderOptions<T, string?> IsSeries<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(name => name is null || PathName.IsValid(name))
            .WithMessage(
                $"must be a name of up to {PathName.MaxLength} characters; leave it out where there is one series."
            );
}
