using System.Runtime.InteropServices;

namespace TabMcp.Domain.Racing;

/// <summary>The number of starts, wins and placings of a runner, rider or trainer.</summary>
/// <param name="Starts">The number of starts.</param>
/// <param name="Wins">The number of wins.</param>
/// <param name="Placings">
/// The number of seconds and thirds. Wins are not included: a record of six starts on heavy tracks with two wins has
/// one placing (form-2026-04-15-R-warwick_farm-6.json).
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StartRecord(int Starts, int Wins, int Placings)
{
    /// <summary>The name of the record for the last twelve months. Riders and trainers have it.</summary>
    public const string TwelveMonths = "last12_months";
}
