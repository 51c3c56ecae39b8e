using TabMcp.Domain.Racing;

namespace TabMcp.Application.Racing;

/// <summary>The rules of racing arguments. Each message goes on from the argument's name and says the way out.</summary>
internal static class RacingRules
{
    public const int FirstRunner = 1;

    // A bound that no field reaches: saddlecloths have two digits.
    public const int LastRunner = 99;

    public static IRuleBuilderOptions<T, string> IsMeetingDate<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(MeetingDate.IsValid)
            .WithMessage("must be a real day as YYYY-MM-DD, such as 2026-04-14, or yesterday, today or tomorrow.");

    public static IRuleBuilderOptions<T, string> IsVenueMnemonic<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(VenueKey.IsValid)
            .WithMessage(
                $"must be three letters such as WFM or a venue's name, of 1 to {VenueKey.MaxLength} visible characters; racing_get_meetings lists them."
            );

    public static IRuleBuilderOptions<T, int> IsRaceNumber<T>(this IRuleBuilder<T, int> rule) =>
        rule.Must(RaceNumber.IsValid)
            .WithMessage(
                $"must be from {RaceNumber.First} to {RaceNumber.Last}; racing_get_meetings says how many races a meeting has."
            );

    public static IRuleBuilderOptions<T, int> IsRunnerNumber<T>(this IRuleBuilder<T, int> rule) =>
        rule.InclusiveBetween(FirstRunner, LastRunner)
            .WithMessage($"must be from {FirstRunner} to {LastRunner}; racing_get_race_form lists the runners.");

    // Not by pattern: in .NET the dollar sign of one also stands before a last line break, in a schema it does not.
    public static IRuleBuilderOptions<T, string?> IsLocation<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || (text.Length is 2 or 3 && text.All(char.IsAsciiLetter)))
            .WithMessage("must be two or three letters such as NSW or NZL; leave it out for everywhere.");
}
