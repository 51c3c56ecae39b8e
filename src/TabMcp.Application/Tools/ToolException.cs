namespace TabMcp.Application.Tools;

/// <summary>The one failure that crosses a layer. Its message is written for the caller: what was wrong, what to do.</summary>
/// <remarks>It never carries upstream text, an address with its query, or a credential.</remarks>
public sealed class ToolException : Exception
{
    /// <summary>A failure of one kind.</summary>
    public ToolException(ErrorKind kind, string message, Exception? cause = null)
        : base(message, cause) => Kind = kind;

    /// <summary>A refusal that names every argument at fault.</summary>
    public ToolException(IReadOnlyList<ArgumentFault> faults)
        : this(ErrorKind.InvalidInput, string.Join(" ", faults.Select(fault => fault.Message))) => Faults = faults;

    /// <summary>What kind of failure it is.</summary>
    public ErrorKind Kind { get; }

    /// <summary>The arguments at fault, for <see cref="ErrorKind.InvalidInput"/>; empty otherwise.</summary>
    public IReadOnlyList<ArgumentFault> Faults { get; } = [];

    /// <summary>The arguments that a failure of another kind turns on, such as the name of what was not found.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>How long TAB asks us to wait before the next try, where it says.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether TAB was not even asked, since it was down a moment ago: another try before the wait is over is no use.</summary>
    public bool IsCircuitOpen { get; init; }

    /// <summary>Whether TAB was not even asked, since too many calls wait already: another one that waits makes it no better.</summary>
    public bool IsQueueFull { get; init; }
}

/// <summary>One argument at fault.</summary>
/// <param name="Argument">Its name as the caller wrote it.</param>
/// <param name="Message">A whole sentence: the argument, the rule and the way out.</param>
public sealed record ArgumentFault(string Argument, string Message);
