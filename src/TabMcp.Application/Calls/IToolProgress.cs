namespace TabMcp.Application.Calls;

/// <summary>Tells the caller how a long call is getting on, where the caller asked to be told.</summary>
public interface IToolProgress
{
    /// <summary>Sends one line, or nothing where nobody asked. A line that cannot be sent does not fail the call.</summary>
    ValueTask ReportAsync(string message, CancellationToken cancellationToken);
}
