using System.Text.Json;
using System.Text.Json.Nodes;

namespace TabMcp.Sandbox.Http;

/// <summary>A status and a JSON body.</summary>
/// <remarks>Assumption: the shape of error bodies, <c>{"error":{"code","message"}}</c>
/// (docs/upstream/limits-and-edge.md#error-bodies). The code words of 400 and 404 are documented (D); the others are
/// ours.</remarks>
/// <param name="Status">The HTTP status.</param>
/// <param name="WriteBody">Streams the body, because an in-memory tree of the largest competitions would be many times
/// their size.</param>
internal sealed record Answer(int Status, Action<Utf8JsonWriter> WriteBody)
{
    public Answer(int status, JsonNode body)
        : this(status, writer => body.WriteTo(writer)) { }

    public TimeSpan? RetryAfter { get; init; }

    public static Answer Ok(JsonNode body) => new(StatusCodes.Status200OK, body);

    public static Answer Ok(Action<Utf8JsonWriter> writeBody) => new(StatusCodes.Status200OK, writeBody);

    public static Answer NotFound(string what) =>
        Error(StatusCodes.Status404NotFound, "RESOURCE_NOT_FOUND_ERROR", what);

    public static Answer InvalidSyntax(string what) =>
        Error(StatusCodes.Status400BadRequest, "INVALID_SYNTAX_ERROR", what);

    public static Answer Unauthorized() =>
        Error(
            StatusCodes.Status401Unauthorized,
            "UNAUTHORIZED",
            "The token is missing, unknown, expired or withdrawn."
        );

    public static Answer Error(int status, string code, string message) =>
        new(
            status,
            new JsonObject
            {
                ["error"] = new JsonObject { ["code"] = code, ["message"] = message },
            }
        );
}
