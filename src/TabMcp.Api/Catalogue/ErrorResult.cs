using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ModelContextProtocol.Protocol;
using TabMcp.Application.Errors;

namespace TabMcp.Api.Catalogue;

/// <summary>What a caller is told of a failure: <c>isError</c> and one text block of JSON with a stable code.</summary>
/// <remarks>It is no structured content, since that would have to fit the tool's output schema.</remarks>
internal static class ErrorResult
{
    private const string InternalError = "internal_error";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static CallToolResult Of(ToolException failure, string requestId) =>
        Of(
            new Failure(
                ErrorCodes.Of(failure.Kind),
                failure.Message,
                ArgumentsOf(failure),
                failure.Choices is [_, ..] choices ? choices : null,
                failure.RetryAfter is { } wait ? (int)Math.Ceiling(wait.TotalSeconds) : null,
                requestId
            )
        );

    /// <summary>A bug of ours: the log has it in full, the caller gets one plain sentence.</summary>
    public static CallToolResult OfBug(string requestId) =>
        Of(
            new Failure(
                InternalError,
                "The server failed on this call through a fault of its own, and has logged it.",
                null,
                null,
                null,
                requestId
            )
        );

    private static List<string>? ArgumentsOf(ToolException failure)
    {
        var arguments = failure.Faults.Count > 0 ? failure.Faults.Select(fault => fault.Argument) : failure.Arguments;
        List<string> distinct = [.. arguments.Distinct(StringComparer.Ordinal)];
        return distinct.Count > 0 ? distinct : null;
    }

    private static CallToolResult Of(Failure failure) =>
        new()
        {
            IsError = true,
            Content = [new TextContentBlock { Text = JsonSerializer.Serialize(new Envelope(failure), Json) }],
        };

    private sealed record Envelope(Failure Error);

    private sealed record Failure(
        string Code,
        string Message,
        IReadOnlyList<string>? Arguments,
        IReadOnlyList<string>? Choices,
        int? RetryAfterSeconds,
        string RequestId
    );
}
