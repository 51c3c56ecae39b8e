namespace TabMcp.Application.Calls;

/// <summary>Carries a call over into another scope, where a read goes on that several callers share.</summary>
public interface ICallScope
{
    /// <summary>Makes this scope's caller the same as another's, and lets it report to the same place.</summary>
    void Continue(ICaller caller, IToolProgress progress);
}
