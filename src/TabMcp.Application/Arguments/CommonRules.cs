namespace TabMcp.Application.Arguments;

/// <summary>The rules of arguments that every module has. Each message goes on from the argument's name and says the way out.</summary>
internal static class CommonRules
{
    public static IRuleBuilderOptions<T, TEnum> IsKnown<T, TEnum>(this IRuleBuilder<T, TEnum> rule) =>
        rule.IsInEnum().WithMessage("must be one of the words that its schema lists.");

    public static IRuleBuilderOptions<T, int> IsFrom<T>(this IRuleBuilder<T, int> rule, int least, int most) =>
        rule.InclusiveBetween(least, most).WithMessage($"must be from {least} to {most}.");

    public static IRuleBuilderOptions<T, int?> IsFrom<T>(this IRuleBuilder<T, int?> rule, int least, int most) =>
        rule.InclusiveBetween(least, most).WithMessage($"must be from {least} to {most}.");

    public static IRuleBuilderOptions<T, string?> IsCursor<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(PageCursor.IsValid)
            .WithMessage("must be the next_cursor of the answer before; leave it out for the first page.");
}
