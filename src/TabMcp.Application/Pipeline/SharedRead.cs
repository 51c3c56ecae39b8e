namespace TabMcp.Application.Pipeline;

/// <summary>One read for all who ask the same at the same time.</summary>
/// <remarks>It belongs to none of them: who leaves ends only his own waiting, and the last to leave ends the read.</remarks>
internal sealed class SharedRead<T> : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _abandoned = new();
    private readonly Lazy<Task<T>> _read;
    private int _waiting;
    private bool _isOver;

    public SharedRead(Func<CancellationToken, Task<T>> read) => _read = new(() => read(_abandoned.Token));

    /// <summary>Takes a place among those who wait; false once nobody is left to share it with.</summary>
    public bool TryJoin()
    {
        lock (_gate)
        {
            if (_isOver)
                return false;
            _waiting++;
            return true;
        }
    }

    /// <summary>The outcome, for one who has joined.</summary>
    public async Task<T> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _read.Value.WaitAsync(cancellationToken);
        }
        finally
        {
            await LeaveAsync();
        }
    }

    public void Dispose() => _abandoned.Dispose();

    private async Task LeaveAsync()
    {
        lock (_gate)
        {
            if (--_waiting > 0)
                return;
            _isOver = true;
        }

        if (!_read.Value.IsCompleted)
            await _abandoned.CancelAsync();
        Dispose();
    }
}
