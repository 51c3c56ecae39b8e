using System.Runtime.InteropServices;

namespace TabMcp.Domain.Racing;

/// <summary>How often somebody started, won and was placed.</summary>
/// <param name="Starts">All starts.</param>
/// <param name="Wins">The starts that were won.</param>
/// <param name="Placings">
/// Seconds and thirds. Wins are not counted again: six starts on heavy tracks with two wins have one placing
/// (form-2026-04-15-R-warwick_farm-6.json).
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StartRecord(int Starts, int Wins, int Placings)
{
    /// <summary>The name of the record over twelve months, which riders and trainers have.</summary>
    public const string TwelveMonths = "last12_months";
}
