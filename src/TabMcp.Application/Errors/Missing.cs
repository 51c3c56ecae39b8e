namespace TabMcp.Application.Errors;

/// <summary>A kind of thing that TAB may not have, with the advice that a caller then needs.</summary>
/// <param name="WayOut">A whole sentence that names the tool that lists what exists.</param>
/// <param name="Arguments">The arguments that may be wrong, the likeliest first.</param>
public sealed record Missing(string WayOut, params IReadOnlyList<string> Arguments)
{
    /// <summary>The refusal for one thing of this kind.</summary>
    /// <param name="subject">What was asked for, in words that fit after "TAB has nothing for".</param>
    /// <param name="cause">How the layer below reported it.</param>
    public ToolException Refusal(string subject, Exception cause) =>
        new(ErrorKind.NotFound, $"{string.Join(" or ", Arguments)}: TAB has nothing for {subject}. {WayOut}", cause)
        {
            Arguments = Arguments,
        };
}
