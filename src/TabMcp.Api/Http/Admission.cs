using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace TabMcp.Api.Http;

/// <summary>Whether a POST is taken at all: not while the server stops, and from each caller only so many a minute.</summary>
/// <remarks>
/// Judged before the body is read, so a refusal costs next to nothing and has no id to repeat. A caller's budget is a bucket
/// that holds a minute's worth and fills evenly, so that a burst passes and a loop does not.
/// </remarks>
internal sealed class Admission : IDisposable
{
    // So many callers have a budget each. Whoever makes up one credential after another meets the budget of their address.
    private const int MostCallers = 10_000;
    private const string Crowd = "";
    private static readonly TimeSpan Restart = TimeSpan.FromSeconds(5);

    private readonly HttpServerTransportOptions _options;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly KnownCallers _callers;
    private readonly PartitionedRateLimiter<string>? _budgets;

    public Admission(HttpServerTransportOptions options, IHostApplicationLifetime lifetime, TimeProvider clock)
    {
        (_options, _lifetime, _callers) = (options, lifetime, new(MostCallers, clock));
        if (options.RequestsPerMinute is 0)
            return;

        // A budget that is full and unused for ten seconds is forgotten by the limiter itself.
        var budget = new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.RequestsPerMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / options.RequestsPerMinute,
            AutoReplenishment = false,
        };
        _budgets = PartitionedRateLimiter.Create<string, string>(
            caller => RateLimitPartition.GetTokenBucketLimiter(caller, _ => budget),
            StringComparer.Ordinal
        );
    }

    /// <summary>Why the request is not taken; null where it is.</summary>
    public Refusal? Check(HttpContext context)
    {
        if (_lifetime.ApplicationStopping.IsCancellationRequested)
            return Later(
                context,
                StatusCodes.Status503ServiceUnavailable,
                Restart,
                "The server is stopping: it finishes the calls under way and takes no others."
            );
        if (_budgets is null)
            return null;

        using var lease = _budgets.AttemptAcquire(KeyOf(context));
        return lease.IsAcquired
            ? null
            : Later(
                context,
                StatusCodes.Status429TooManyRequests,
                lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1),
                $"More requests came from this caller than the {_options.RequestsPerMinute} a minute that {_options.RequestsPerMinuteSetting} allows."
            );
    }

    public void Dispose() => _budgets?.Dispose();

    private string KeyOf(HttpContext context)
    {
        if (_options.CallerOf(context) is { } caller && _callers.Admits($"caller {caller}"))
            return $"caller {caller}";

        var address = $"address {NetworkOf(context.Connection.RemoteIpAddress)}";
        return _callers.Admits(address) ? address : Crowd;
    }

    // Of IPv6, whoever has one address has the 2^64 beside it as well.
    private static string NetworkOf(IPAddress? address) =>
        address switch
        {
            null => "",
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
            _ => address.ToString(),
        };

    private static Refusal Later(HttpContext context, int status, TimeSpan wait, string fault)
    {
        var seconds = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = seconds;
        return Refusal.Transport(status, $"{fault} Try again in {seconds} s.");
    }
}
