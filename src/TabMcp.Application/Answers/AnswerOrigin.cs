namespace TabMcp.Application.Answers;

/// <summary>Where the present call's answer comes from. Scoped to the call.</summary>
public sealed class AnswerOrigin
{
    /// <summary>Whether it is an older answer, given because TAB is down.</summary>
    public bool IsStale { get; set; }
}
