using TabMcp.Application.Errors;
using TabMcp.Application.Posting;

namespace TabMcp.UnitTests.Application.Fakes;

/// <summary>A record of posts that forgets itself with the test.</summary>
internal sealed class FakeLedger(List<string> journal) : IPostLedger
{
    private readonly HashSet<Guid> _used = [];

    public IReadOnlyList<UnsettledPost> Unsettled { get; set; } = [];

    public List<PostEntry> Entries { get; } = [];

    public void Begin(PostEntry entry) => Use(entry, "intent");

    public void Decline(PostEntry entry) => Use(entry, "declined");

    public void End(PostEntry entry, PostOutcome outcome, int? status)
    {
        lock (journal)
            journal.Add($"outcome {outcome} {status}".TrimEnd());
    }

    private void Use(PostEntry entry, string what)
    {
        lock (journal)
        {
            if (!_used.Add(entry.Id))
                throw new ToolException(ErrorKind.Forbidden, "Used.");
            Entries.Add(entry);
            journal.Add(what);
        }
    }
}
