using System.Text;
using System.Text.Json;
using TabMcp.Application.Posting;

namespace TabMcp.UnitTests.Application.Fakes;

/// <summary>Takes every post, and says of it what a test has it say.</summary>
internal sealed class FakePostOffice(List<string> journal, TimeProvider clock) : IPostOffice
{
    public PostOutcome Outcome { get; set; } = PostOutcome.Answered;

    public List<(string Path, string Body, Guid Key)> Sent { get; } = [];

    /// <summary>What happens while the post is on its way.</summary>
    public Func<Task> OnTheWay { get; set; } = () => Task.CompletedTask;

    public async Task<PostReply> SendAsync(PostPath path, ReadOnlyMemory<byte> body, Guid key)
    {
        lock (journal)
        {
            journal.Add("send");
            Sent.Add((path.Value, Encoding.UTF8.GetString(body.Span), key));
        }

        await OnTheWay();
        return Outcome is PostOutcome.Answered
            ? new(Outcome, clock.GetUtcNow(), 200, JsonElement.Parse("""{"bets":[{"status":"ok"}]}"""))
            : new(Outcome, clock.GetUtcNow());
    }
}
