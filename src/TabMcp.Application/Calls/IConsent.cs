namespace TabMcp.Application.Calls;

/// <summary>Puts a question to the person at the other end, whose word is good for one thing, once and not for long.</summary>
public interface IConsent
{
    /// <summary>What the person says to the question; where nobody has asked them yet, the call ends by asking.</summary>
    /// <param name="tool">The tool that asks.</param>
    /// <param name="subject">All that must stay as it is between question and answer.</param>
    /// <param name="words">What the person reads, given the id that their word will go by.</param>
    /// <exception cref="ToolException">Nobody can be asked, or what the call brings is no answer to this question.</exception>
    ConsentReply Ask(string tool, string subject, Func<Guid, string> words);
}

/// <summary>A person's word.</summary>
/// <param name="Id">What it goes by. Whoever acts on it sees to it that this happens once.</param>
/// <param name="Word">What they said.</param>
public sealed record ConsentReply(Guid Id, ConsentWord Word);

/// <summary>What a person said.</summary>
public enum ConsentWord
{
    /// <summary>Nothing yet: the question is on its way.</summary>
    Awaited = 0,

    /// <summary>Yes, to exactly this.</summary>
    Given = 1,

    /// <summary>No, or nothing that is a yes.</summary>
    Declined = 2,
}
