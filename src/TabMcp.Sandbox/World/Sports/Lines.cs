using System.Globalization;

namespace TabMcp.Sandbox.World.Sports;

/// <summary>Handicaps and totals. They end in .5, so that no bet ends level.</summary>
internal static class Lines
{
    /// <summary>The nearest line ending in .5.</summary>
    public static double Half(double value) => Math.Floor(value) + 0.5;

    /// <summary>Lines around a value, from the middle outwards: the nearest line and the given number on each
    /// side.</summary>
    public static IEnumerable<double> Around(double value, double step, int each)
    {
        yield return Half(value);
        for (var away = 1; away <= each; away++)
        {
            yield return Half(value + (away * step));
            yield return Half(value - (away * step));
        }
    }

    /// <summary>A handicap as upstream writes it: <c>+2.5</c>.</summary>
    public static string Signed(double line) => line.ToString("+0.0;-0.0", CultureInfo.InvariantCulture);

    public static string Plain(double line) => line.ToString("0.0", CultureInfo.InvariantCulture);
}
