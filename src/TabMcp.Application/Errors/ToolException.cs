namespace TabMcp.Application.Errors;

/// <summary>The one failure that crosses a layer. Its message is written for the caller: what was wrong, what to do.</summary>
/// <remarks>
/// The message never carries upstream text, an address with its query, or a credential. Names of TAB's that would help
/// are <see cref="Choices"/>.
/// </remarks>
public sealed class ToolException : Exception
{
    private const int MostChoices = 8;

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

    /// <summary>
    /// What to give instead, the likeliest first. These are names as TAB writes them, which is why no message holds one:
    /// data, on one line, without hidden characters, each once, and only the first few.
    /// </summary>
    public IReadOnlyList<string> Choices
    {
        get;
        init =>
            field = [
                .. value
                    .Select(name => PlainText.Clean(name))
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Take(MostChoices),
            ];
    } = [];

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
