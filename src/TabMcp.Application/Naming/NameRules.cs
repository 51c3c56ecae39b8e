namespace TabMcp.Application.Naming;

/// <summary>The validation rules of arguments that hold a name. Each message goes on from the argument's name.</summary>
internal static class NameRules
{
    /// <summary>A name can hold any character but those that no address carries; its tool lists what exists.</summary>
    public static IRuleBuilderOptions<T, string> IsNameOf<T>(this IRuleBuilder<T, string> rule, NameChoice choice) =>
        rule.Must(PathName.IsValid).WithMessage(Rule(choice));

    public static IRuleBuilderOptions<T, string?> IsBetOption<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(name => name is null || PathName.IsValid(name)).WithMessage(Rule(NameChoice.BetOption));

    private static string Rule(NameChoice choice) =>
        $"must be a name of up to {PathName.MaxLength} characters, none of them a control character, and not '.' or '..'; {choice.ListedBy} lists them.";
}
