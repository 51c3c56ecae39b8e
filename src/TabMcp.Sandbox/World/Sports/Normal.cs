namespace TabMcp.Sandbox.World.Sports;

/// <summary>The normal distribution, by which margins and totals are priced.</summary>
internal static class Normal
{
    /// <summary>The chance of a value below so many deviations from the mean.</summary>
    /// <remarks>The error function by formula 7.1.26 of Abramowitz and Stegun: seven digits, more than a price shows.</remarks>
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
