using Microsoft.Extensions.Logging;
using TabMcp.Application.Health;

namespace TabMcp.Infrastructure.Upstream;

/// <summary>What calls have seen of TAB a moment ago; where there were none, a light read of its own once somebody asks.</summary>
/// <remarks>
/// The read is anonymous, waits its turn and feeds the circuit as any other does. So TAB's end is noticed within half a
/// minute by whoever asks every ten seconds, and so is its return, with no caller about.
/// </remarks>
internal sealed partial class ObservedUpstream(
    IHttpClientFactory clients,
    UpstreamTraffic traffic,
    UpstreamMetrics metrics,
    TimeProvider clock,
    ILogger<ObservedUpstream> logger
) : IUpstreamHealth
{
    /// <summary>How long what was seen last counts as the present.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    /// <summary>The least time between two reads of its own.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(15);

    /// <summary>How long a read of its own may take.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    // A kubelet gives a probe one second by default.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    // The smallest body that anyone may read: a list of days (docs/upstream/racing.md#r1-dates).
    private static readonly Uri Path = UpstreamPath
        .Of($"/v1/tab-info-service/racing/dates?jurisdiction={"NSW"}")
        .ToUri();

    private readonly Lock _gate = new();
    private Task _look = Task.CompletedTask;
    private DateTimeOffset? _lookedAt;

    public async Task<UpstreamHealth> ReadAsync(CancellationToken cancellationToken)
    {
        if (LookUnlessFresh() is { IsCompleted: false } look)
            await look.WaitAsync(Patience, clock, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new(traffic.LastExchange, traffic.Circuit);
    }

    private Task LookUnlessFresh()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (!_look.IsCompleted || now - traffic.LastExchange?.At < Fresh || now - _lookedAt < Spacing)
                return _look;

            _lookedAt = now;
            // It outlives the request that happened to begin it, and takes nothing of that request's context along.
            using var apart = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
            return _look = Task.Run(LookAsync);
        }
    }

    private async Task LookAsync()
    {
        using var deadline = new CancellationTokenSource(Deadline, clock);
        try
        {
            await traffic.RunAsync(() => metrics.MeasureAsync("probe", () => AskAsync(deadline.Token)), deadline.Token);
        }
        catch (Exception expected) when (expected is ToolException or OperationCanceledException)
        {
            Failed(expected is ToolException failure ? ErrorCodes.Of(failure.Kind) : "not its turn in time");
        }
        catch (Exception bug)
        {
            Broke(bug);
        }
    }

    private async Task<bool> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(UpstreamClient.Name);
            using var request = new HttpRequestMessage(HttpMethod.Get, Path);
            using var reply = await UpstreamReply.SendAsync(client, request, "its dates", clock, cancellationToken);
            return await reply.ReadAsync(
                async (body, token) =>
                {
                    await body.CopyToAsync(Stream.Null, token);
                    return true;
                },
                cancellationToken
            );
        }
        catch (OperationCanceledException late)
        {
            throw new ToolException(ErrorKind.UpstreamUnavailable, "TAB did not answer a light read in time.", late);
        }
    }

    [LoggerMessage(EventId = 330, Level = LogLevel.Debug, Message = "A look at TAB for readiness failed: {Code}")]
    private partial void Failed(string code);

    [LoggerMessage(EventId = 331, Level = LogLevel.Error, Message = "A look at TAB for readiness broke")]
    private partial void Broke(Exception bug);
}
