using System.Diagnostics;

namespace TabMcp.Api.Http;

/// <summary>What an answer and the log lines of its call have in common: <c>request_id</c>. Scoped to the call.</summary>
internal sealed class CorrelationId
{
    /// <summary>Its key in answers and logs.</summary>
    public const string Key = "request_id";

    /// <summary>The present trace's id, so that traces are found by it too; one of our own where nothing is traced.</summary>
    public string Value { get; } =
        Activity.Current is { IdFormat: ActivityIdFormat.W3C } traced
            ? traced.TraceId.ToHexString()
            : ActivityTraceId.CreateRandom().ToHexString();

    /// <summary>Marks all that is logged until the result is disposed.</summary>
    public IDisposable? Mark(ILogger logger) =>
        logger.BeginScope(new KeyValuePair<string, object?>[] { new(Key, Value) });
}
