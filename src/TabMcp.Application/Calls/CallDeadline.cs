using System.Globalization;

namespace TabMcp.Application.Calls;

/// <summary>The one deadline of one call: every try and every wait happens within it.</summary>
/// <remarks>Scoped to the call. It stands beside the pipeline because a MediatR behaviour cannot hand on a token of its own.</remarks>
public sealed class CallDeadline(CallLimits limits, TimeProvider clock) : IDisposable
{
    private CancellationTokenSource? _expiry;
    private CancellationTokenSource? _either;
    private long _started;

    /// <summary>Whether the time is up.</summary>
    public bool IsOver => _expiry is { IsCancellationRequested: true };

    /// <summary>How long a call may take in all.</summary>
    public TimeSpan Length => limits.Deadline;

    /// <summary>The time left; none before the start.</summary>
    public TimeSpan Remaining => _expiry is null ? limits.Deadline : limits.Deadline - clock.GetElapsedTime(_started);

    /// <summary>Starts the clock; the token is cancelled when the time is up or the caller goes away.</summary>
    public CancellationToken Start(CancellationToken caller)
    {
        if (_expiry is not null)
            throw new InvalidOperationException("A call has one deadline, and it has started.");

        _started = clock.GetTimestamp();
        _expiry = new CancellationTokenSource(limits.Deadline, clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(caller, _expiry.Token);
        return _either.Token;
    }

    /// <summary>What the caller is told once the time is up.</summary>
    public ToolException Expired(OperationCanceledException cancelled) =>
        new(
            ErrorKind.UpstreamUnavailable,
            string.Create(
                CultureInfo.InvariantCulture,
                $"TAB did not answer within {Length.TotalSeconds:0.#} s. Try again in a minute."
            ),
            cancelled
        );

    /// <inheritdoc/>
    public void Dispose()
    {
        _either?.Dispose();
        _expiry?.Dispose();
    }
}
