namespace TabMcp.Application.Tools;

/// <summary>Tells the caller how a long call is getting on, where the caller asked to be told.</summary>
public interface IToolProgress
{
    /// <summary>Sends one line. It never fails the call and never waits for the caller to read it.</summary>
    void Report(string message);
}
