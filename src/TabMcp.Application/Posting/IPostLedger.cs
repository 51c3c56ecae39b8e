namespace TabMcp.Application.Posting;

/// <summary>The record of all posts. It outlives the server, and sees to it that a person's word is good for one of them.</summary>
public interface IPostLedger
{
    /// <summary>The posts of the last day that were sent and of which nobody knows whether TAB took them, the latest first.</summary>
    IReadOnlyList<UnsettledPost> Unsettled { get; }

    /// <summary>Records that a post is about to be sent. Once this returns, the record survives a crash.</summary>
    /// <exception cref="ToolException">The person's word was used before, or the record cannot be written.</exception>
    void Begin(PostEntry entry);

    /// <summary>Records what became of a post that was begun. It does not fail: what is known must reach the caller.</summary>
    void End(PostEntry entry, PostOutcome outcome, int? status);

    /// <summary>Records that the person said no, which uses their word up as well.</summary>
    /// <exception cref="ToolException">The person's word was used before, or the record cannot be written.</exception>
    void Decline(PostEntry entry);
}

/// <summary>One post, as the record knows it. The body stays out of it.</summary>
/// <param name="Id">The id of the person's word, and the key that TAB is sent.</param>
/// <param name="Path">Where to, an account's number left out.</param>
/// <param name="BodySha256">What the body goes by.</param>
/// <param name="LargestStake">The largest stake in dollars, where there is one.</param>
public sealed record PostEntry(Guid Id, string Path, string BodySha256, decimal? LargestStake);

/// <summary>A post that was sent, and of which nobody knows whether TAB took it.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Id">The key that TAB was sent.</param>
/// <param name="Path">Where to, an account's number left out.</param>
/// <param name="BodySha256">What the body goes by.</param>
public sealed record UnsettledPost(DateTimeOffset At, Guid Id, string Path, string BodySha256);
