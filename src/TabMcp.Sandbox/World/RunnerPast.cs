namespace TabMcp.Sandbox.World;

/// <summary>A runner's past: finishing positions as the form guide prints them, latest last.</summary>
internal static class RunnerPast
{
    /// <summary>One character per start: a digit for the finishing position, 0 for tenth or worse, <c>x</c> for a
    /// spell.</summary>
    public static string LastStarts(RunnerPlan runner, int count)
    {
        var past = runner.Dice.For("past");
        return string.Concat(Enumerable.Range(0, count).Reverse().Select(back => Mark(past.For(back))));
    }

    private static char Mark(Dice start) => start.OneIn(8) ? 'x' : (char)('0' + start.For("position").Between(0, 9));
}
