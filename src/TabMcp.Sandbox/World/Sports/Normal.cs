namespace TabMcp.Sandbox.World.Sports;

/// <summary>The normal distribution, which prices margins and totals.</summary>
internal static class Normal
{
    /// <summary>The cumulative probability at the given number of deviations from the mean.</summary>
    /// <remarks>The error function is formula 7.1.26 of Abramowitz and Stegun, whose seven digits are more than a price
    /// shows.</remarks>
    public static double Below(double deviations)
    {
        var x = Math.Abs(deviations) / Math.Sqrt(2);
        if (x > 6)
            return deviations > 0 ? 1 : 0;
        var t = 1 / (1 + (0.3275911 * x));
        var tail =
            t
            * (0.254829592 + (t * (-0.284496736 + (t * (1.421413741 + (t * (-1.453152027 + (t * 1.061405429))))))))
            * Math.Exp(-x * x);
        return deviations > 0 ? 1 - (tail / 2) : tail / 2;
    }
}
