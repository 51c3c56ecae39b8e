namespace TabMcp.Sandbox.World;

/// <summary>What a runner has done before: finishing positions as form lines print them, latest last.</summary>
internal static class RunnerPast
{
    /// <summary>Digits for finishing positions, 0 for tenth and worse, <c>x</c> for a spell.</summary>
    public static string LastStarts(RunnerPlan runner, int count)
    {
        var past = runner.Dice.For("past");
        return string.Concat(Enumerable.Range(0, count).Reverse().Select(back => Mark(past.For(back))));
    }

    private static char Mark(Dice start) => start.OneIn(8) ? 'x' : (char)('0' + start.For("position").Between(0, 9));
}
