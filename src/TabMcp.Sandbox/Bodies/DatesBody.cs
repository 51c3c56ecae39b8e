using System.Globalization;
using System.Text.Json.Nodes;

namespace TabMcp.Sandbox.Bodies;

/// <summary>R1, the dates. No response is recorded: the keys are those that four clients read
/// (docs/upstream/racing.md#r1-dates).</summary>
/// <remarks>Assumptions: only days with cards are listed, a later day is named by its weekday, and the futures bucket
/// comes last, without a date.</remarks>
internal static class DatesBody
{
    public static JsonObject Of(IEnumerable<DateOnly> dates, DateOnly today, View view) =>
        new() { ["dates"] = Json.Array([.. dates.Select(date => Day(date, today, view)), Futures(view)]) };

    private static JsonObject Day(DateOnly date, DateOnly today, View view) =>
        new()
        {
            ["meetingDate"] = Json.Date(date),
            ["dateName"] = NameOf(date, today),
            ["_links"] = new JsonObject { ["meetings"] = view.Meetings(date) },
        };

    private static JsonObject Futures(View view) =>
        new()
        {
            ["dateName"] = "futures",
            ["_links"] = new JsonObject { ["meetings"] = view.Futures },
        };

    private static string NameOf(DateOnly date, DateOnly today) =>
        (date.DayNumber - today.DayNumber) switch
        {
            0 => "today",
            1 => "tomorrow",
            _ => date.ToString("dddd", CultureInfo.InvariantCulture).ToLowerInvariant(),
        };
}
