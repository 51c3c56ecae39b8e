using System.Text.Json;

namespace TabMcp.Application.Errors;

/// <summary>What callers call a property of a request: <c>MeetingDate</c> is <c>meeting_date</c>.</summary>
public static class ArgumentName
{
    /// <summary>The argument's name; an index such as <c>Include[2]</c> keeps its brackets.</summary>
    public static string Of(string property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property);
}
