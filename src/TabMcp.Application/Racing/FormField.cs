using System.Globalization;
using TabMcp.Domain.Racing;

namespace TabMcp.Application.Racing;

/// <summary>Finds runners in the form of a field.</summary>
internal static class FormField
{
    /// <summary>The runners of these numbers, in the order of the field.</summary>
    /// <exception cref="ToolException">One of them is not there; the message lists those that are.</exception>
    public static IReadOnlyList<RunnerForm> Choose(
        IReadOnlyList<RunnerForm> field,
        IReadOnlyCollection<int> numbers,
        string argument
    )
    {
        var missing = numbers.Except(field.Select(runner => runner.Number)).ToList();
        if (missing.Count is 0)
            return [.. field.Where(runner => numbers.Contains(runner.Number))];

        throw new ToolException(
            ErrorKind.NotFound,
            field.Count > 0
                ? $"{argument}: the race has no form for {Numbers(missing)}, only for {Numbers(field.Select(runner => runner.Number))}."
                : $"{argument}: the race has form for no runner; racing_get_race gives its field."
        )
        {
            Arguments = [argument],
        };
    }

    private static string Numbers(IEnumerable<int> numbers) =>
        string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
