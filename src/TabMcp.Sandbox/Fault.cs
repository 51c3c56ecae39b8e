namespace TabMcp.Sandbox;

/// <summary>One way for an answer to go wrong.</summary>
public abstract record Fault
{
    private Fault() { }

    /// <summary>403 and a page of HTML: the edge turned the caller away (sample <c>akamai-403-access-denied.html</c>).</summary>
    public sealed record EdgeRefusal : Fault;

    /// <summary>200 and a page of HTML (docs/upstream/limits-and-edge.md#edge-refusals, form 3).</summary>
    public sealed record HtmlOk : Fault;

    /// <summary>The connection is reset before any answer (docs/upstream/limits-and-edge.md#edge-refusals, form
    /// 2).</summary>
    public sealed record Reset : Fault;

    /// <summary>The true answer cut in half, its length announced to match: whole as HTTP, broken as JSON.</summary>
    public sealed record Truncated : Fault;

    /// <summary>The connection drops in the middle of the true answer.</summary>
    public sealed record CutOff : Fault;

    /// <summary>A status with a JSON error body, and a wait if one is asked for.</summary>
    public sealed record Status(int Code, TimeSpan? RetryAfter = null) : Fault;

    /// <summary>429, with or without a wait.</summary>
    public sealed record RateLimited(TimeSpan? RetryAfter = null) : Fault;

    /// <summary>The true answer after a wait on the machine's own clock: what a slow network feels like.</summary>
    public sealed record Latency(TimeSpan Wait) : Fault;

    /// <summary>The true answer after a wait on the sandbox's clock, so that a test decides when it comes.</summary>
    public sealed record Stall(TimeSpan Wait) : Fault;

    /// <summary>The true answer in eight chunks, with a wait on the sandbox's clock before each but the first.</summary>
    public sealed record SlowBody(TimeSpan PerChunk) : Fault;

    /// <summary>200 and a JSON array where an object belongs.</summary>
    public sealed record WrongType : Fault;

    /// <summary>The true answer, announced as plain text.</summary>
    public sealed record WrongContentType : Fault;

    /// <summary>200, announced as JSON, and no body.</summary>
    public sealed record Empty : Fault;

    /// <summary>401 as for a token that was withdrawn.</summary>
    public sealed record RevokedToken : Fault;
}
