using System.Globalization;
using System.Net;
using System.Net.Sockets;
using TabMcp.Application.Login;

namespace TabMcp.Infrastructure.Upstream;

/// <summary>Reads a refusal or a failure of TAB's as one of our kinds (docs/upstream/limits-and-edge.md#edge-refusals
/// and docs/upstream/limits-and-edge.md#statuses).</summary>
internal static class UpstreamErrors
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private const string Later = "Try again in a minute.";

    /// <summary>What is wrong with an answer; null where it is a success with a JSON body.</summary>
    public static async Task<ToolException?> FindAsync(
        HttpResponseMessage reply,
        string subject,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        switch (reply.StatusCode)
        {
            // These three say what they mean even with a page in place of JSON: gateways send outages as pages.
            case HttpStatusCode.TooManyRequests:
                return RateLimited(RetryAfter(reply, at));
            case >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout:
                return Failing((int)reply.StatusCode, RetryAfter(reply, at));
            case >= HttpStatusCode.Ambiguous and < HttpStatusCode.BadRequest:
                return Unexpected(subject);
        }

        var isJson = reply.Content.IsJson();
        if (reply.Content.IsHtml() || (reply.StatusCode is HttpStatusCode.Forbidden && !isJson))
            return Blocked();

        return reply.StatusCode switch
        {
            < HttpStatusCode.Ambiguous => isJson ? null : Unexpected(subject),
            HttpStatusCode.BadRequest => OfCode(
                await UpstreamErrorCode.ReadAsync(reply.Content, cancellationToken),
                subject
            ),
            HttpStatusCode.Unauthorized => new(
                ErrorKind.NotAuthenticated,
                $"TAB does not hand out {subject} without credentials it accepts. {CredentialAdvice.CheckEitherClient}"
            ),
            HttpStatusCode.Forbidden => new(
                ErrorKind.Forbidden,
                $"TAB does not give {subject} to this server. Configure credentials that are entitled to it, or ask for something else."
            ),
            HttpStatusCode.NotFound => NotFound(subject),
            _ => Unexpected(subject),
        };
    }

    /// <summary>Why no answer came.</summary>
    public static ToolException Of(HttpRequestException failure) =>
        failure switch
        {
            // A reset without any status is one way the edge refuses; a server that hangs up before a word is another.
            _ when SocketErrorOf(failure) is SocketError.ConnectionReset => Blocked(failure),
            { HttpRequestError: HttpRequestError.ResponseEnded } => Blocked(failure),
            { HttpRequestError: HttpRequestError.NameResolutionError } => Unavailable(
                $"The name of TAB's host cannot be resolved. {ConnectionAdvice.UnknownHost}",
                failure
            ),
            { HttpRequestError: HttpRequestError.SecureConnectionError } => Unavailable(
                "No secure connection to TAB could be made. Check this machine's clock and certificates, and any proxy between it and TAB.",
                failure
            ),
            { HttpRequestError: HttpRequestError.ProxyTunnelError } => Unavailable(
                "The proxy between this machine and TAB did not let the call through. Check the proxy settings.",
                failure
            ),
            _ when SocketErrorOf(failure) is SocketError.ConnectionRefused => Unavailable(
                $"TAB's host refused the connection. {Later} {ConnectionAdvice.NothingListens}",
                failure
            ),
            { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError } => new(
                ErrorKind.UpstreamUnexpected,
                $"What answers in TAB's place does not speak HTTP as it should. {ConnectionAdvice.NotHttp}",
                failure
            ),
            _ => Unavailable($"TAB could not be reached. Check this machine's network. {Later}", failure),
        };

    /// <summary>The host did not take the connection in time.</summary>
    public static ToolException NoConnection(Exception cause) =>
        Unavailable($"TAB's host did not take the connection in time. Check this machine's network. {Later}", cause);

    /// <summary>The connection was lost while the body was on its way.</summary>
    public static ToolException BrokenOff(string subject, Exception cause) =>
        Unavailable($"TAB broke off in the middle of {subject}. {Later}", cause);

    /// <summary>An answer that is not the JSON we know.</summary>
    public static ToolException Unexpected(string subject, Exception? cause = null) =>
        new(
            ErrorKind.UpstreamUnexpected,
            $"TAB's answer for {subject} is not in the form this server knows. {Later} If it stays so, TAB has changed and this server needs an update.",
            cause
        );

    /// <summary>An answer that is longer than this server reads.</summary>
    public static ToolException TooLarge(string subject, int maxBytes) =>
        new(
            ErrorKind.UpstreamUnexpected,
            $"TAB's answer for {subject} is larger than {maxBytes / (1024 * 1024)} MB, which is more than this server reads. Ask for a part of it."
        );

    private static ToolException Blocked(Exception? cause = null) =>
        new(
            ErrorKind.Blocked,
            "TAB's edge refuses this network. TAB offers no official service to programs, and its edge turns away many networks, those outside Australia and in data centres above all. "
                + ConnectionAdvice.BlockedNetwork,
            cause
        );

    /// <summary>TAB was down a moment ago, and is left alone for a while.</summary>
    public static ToolException CircuitOpen(TimeSpan wait, Exception? open = null) =>
        new(
            ErrorKind.UpstreamUnavailable,
            string.Create(
                CultureInfo.InvariantCulture,
                $"TAB has been failing and is left alone for now. Try again in {Math.Ceiling(wait.TotalSeconds):0} s."
            ),
            open
        )
        {
            RetryAfter = wait,
            IsCircuitOpen = true,
        };

    /// <summary>More calls wait for their turn than can be served in time.</summary>
    public static ToolException TooManyWaiting(TimeSpan wait) =>
        new(
            ErrorKind.RateLimited,
            string.Create(
                CultureInfo.InvariantCulture,
                $"This server has as many calls to TAB waiting as it may. Try again in {Math.Ceiling(wait.TotalSeconds):0} s."
            )
        )
        {
            RetryAfter = wait,
            IsQueueFull = true,
        };

    private static ToolException RateLimited(TimeSpan? wait) =>
        new(
            ErrorKind.RateLimited,
            wait is { } asked
                ? $"TAB is limiting calls. Try again in {Math.Ceiling(asked.TotalSeconds):0} s."
                : $"TAB is limiting calls. {Later}"
        )
        {
            RetryAfter = wait,
        };

    private static ToolException Failing(int status, TimeSpan? wait) =>
        new(ErrorKind.UpstreamUnavailable, $"TAB is having trouble of its own (status {status}). {Later}")
        {
            RetryAfter = wait,
        };

    private static ToolException NotFound(string subject) =>
        new(
            ErrorKind.NotFound,
            $"TAB has nothing for {subject}. Check every name, number and date against the tool that lists them."
        );

    private static ToolException Unavailable(string message, Exception cause) =>
        new(ErrorKind.UpstreamUnavailable, message, cause);

    private static ToolException OfCode(string? code, string subject) =>
        code switch
        {
            "RESOURCE_NOT_FOUND_ERROR" => NotFound(subject),
            not null when code.StartsWith("INVALID_", StringComparison.Ordinal) => new(
                ErrorKind.InvalidInput,
                $"TAB cannot make sense of the request for {subject}. Check the arguments against their descriptions, the jurisdiction first."
            ),
            _ => Unexpected(subject),
        };

    // A wait that is over, or was never one, leaves the pause to us.
    private static TimeSpan? RetryAfter(HttpResponseMessage reply, DateTimeOffset at) =>
        reply.Headers.RetryAfter switch
        {
            { Delta: { } wait } when wait > TimeSpan.Zero => Believable(wait),
            { Date: { } date } when date > at => Believable(date - at),
            _ => null,
        };

    // Nobody keeps a caller away for longer; what says so is a mistake, and callers may take it at its word.
    private static TimeSpan Believable(TimeSpan wait) => wait < LongestWait ? wait : LongestWait;

    private static SocketError? SocketErrorOf(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is SocketException socket)
                return socket.SocketErrorCode;
        }

        return null;
    }
}
