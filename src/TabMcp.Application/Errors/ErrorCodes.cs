namespace TabMcp.Application.Errors;

/// <summary>The stable code that answers, logs and metrics carry for each kind of failure.</summary>
public static class ErrorCodes
{
    /// <summary>The code of a kind, such as <c>invalid_input</c>. Callers branch on it: a code never changes.</summary>
    public static string Of(ErrorKind kind) =>
        kind switch
        {
            ErrorKind.InvalidInput => "invalid_input",
            ErrorKind.NotFound => "not_found",
            ErrorKind.NotAuthenticated => "not_authenticated",
            ErrorKind.Forbidden => "forbidden",
            ErrorKind.RateLimited => "rate_limited",
            ErrorKind.Blocked => "blocked",
            ErrorKind.UpstreamUnavailable => "upstream_unavailable",
            ErrorKind.UpstreamUnexpected => "upstream_unexpected",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of failure has no code."),
        };
}
