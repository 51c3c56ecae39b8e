using TabMcp.Application.Calls;

namespace TabMcp.UnitTests.Application.Fakes;

/// <summary>A person who says what a test has them say, and what they were shown.</summary>
internal sealed class FakeConsent : IConsent
{
    public ConsentWord Word { get; set; } = ConsentWord.Given;

    /// <summary>The id of their word; a new one each time where none is given.</summary>
    public Guid? Id { get; set; }

    public List<(string Tool, string Subject, string Words)> Asked { get; } = [];

    public ConsentReply Ask(string tool, string subject, Func<Guid, string> words)
    {
        var id = Id ?? Guid.NewGuid();
        lock (Asked)
            Asked.Add((tool, subject, words(id)));
        return new(id, Word);
    }
}
