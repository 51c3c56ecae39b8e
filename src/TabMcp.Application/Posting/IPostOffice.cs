using System.Text.Json;

namespace TabMcp.Application.Posting;

/// <summary>Sends a body to TAB.</summary>
public interface IPostOffice
{
    /// <summary>Sends a body once, whatever happens on the way, and says what is known of it afterwards.</summary>
    /// <remarks>It takes no cancellation: a caller who leaves does not undo what was sent, and the record wants its outcome.</remarks>
    /// <param name="path">Where to.</param>
    /// <param name="body">JSON, as it stands.</param>
    /// <param name="key">Sent along, so that TAB could tell a repetition.</param>
    Task<PostReply> SendAsync(PostPath path, ReadOnlyMemory<byte> body, Guid key);
}

/// <summary>What is known of a post.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="At">When that was known (UTC).</param>
/// <param name="Status">TAB's HTTP status, where there was one.</param>
/// <param name="Body">What TAB said, where it took the post; its texts are fit to show.</param>
public sealed record PostReply(PostOutcome Outcome, DateTimeOffset At, int? Status = null, JsonElement? Body = null);
