using System.Text.Json;
using TabMcp.Domain.Racing;

namespace TabMcp.Application.Pipeline;

/// <summary>What makes two calls the same question.</summary>
internal static class AnswerKey
{
    /// <summary>
    /// The tool, its arguments, whose prices stand for the jurisdiction that is left out, and the racing day, since
    /// <c>today</c> is another day after midnight. Callers with credentials of their own share nothing: a read goes out with
    /// one caller's token, and another must not live by whether that was good.
    /// </summary>
    public static string Of<TRequest>(ToolDescriptor tool, TRequest request, ICaller caller, TimeProvider clock) =>
        string.Join(
            '\n',
            tool.Name,
            caller.Account,
            caller.Jurisdiction,
            MeetingDate.Parse("today", clock),
            JsonSerializer.Serialize(request)
        );
}
