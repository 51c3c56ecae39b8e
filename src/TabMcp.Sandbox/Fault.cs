namespace TabMcp.Sandbox;

/// <summary>A fault: one way in which a response goes wrong.</summary>
public abstract record Fault
{
    private Fault() { }

    /// <summary>403 and an HTML page: the edge refused the request (sample
    /// <c>akamai-403-access-denied.html</c>).</summary>
    public sealed record EdgeRefusal : Fault;

    /// <summary>200 and an HTML page (docs/upstream/limits-and-edge.md#edge-refusals, form 3).</summary>
    public sealed record HtmlOk : Fault;

    /// <summary>The connection is reset before any response (docs/upstream/limits-and-edge.md#edge-refusals, form
    /// 2).</summary>
    public sealed record Reset : Fault;

    /// <summary>The true body cut in half, with a matching Content-Length: valid HTTP, invalid JSON.</summary>
    public sealed record Truncated : Fault;

    /// <summary>The connection drops in the middle of the true body.</summary>
    public sealed record CutOff : Fault;

    /// <summary>A status with a JSON error body and an optional Retry-After.</summary>
    public sealed record Status(int Code, TimeSpan? RetryAfter = null) : Fault;

    /// <summary>429 with an optional Retry-After.</summary>
    public sealed record RateLimited(TimeSpan? RetryAfter = null) : Fault;

    /// <summary>The true response after a delay on the real clock, like a slow network.</summary>
    public sealed record Latency(TimeSpan Wait) : Fault;

    /// <summary>The true response after a delay on the sandbox's clock, so that a test decides when it
    /// arrives.</summary>
    public sealed record Stall(TimeSpan Wait) : Fault;

    /// <summary>The true body in eight chunks, with a delay on the sandbox's clock before each except the
    /// first.</summary>
    public sealed record SlowBody(TimeSpan PerChunk) : Fault;

    /// <summary>200 and a JSON array in place of an object.</summary>
    public sealed record WrongType : Fault;

    /// <summary>The true body with Content-Type text/plain.</summary>
    public sealed record WrongContentType : Fault;

    /// <summary>200 with a JSON Content-Type and an empty body.</summary>
    public sealed record Empty : Fault;

    /// <summary>401, as for a revoked token.</summary>
    public sealed record RevokedToken : Fault;
}
