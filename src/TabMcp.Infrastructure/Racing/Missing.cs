using TabMcp.Application.Errors;

namespace TabMcp.Infrastructure.Racing;

/// <summary>Says of what TAB does not have which arguments ask for it, and which tool lists what there is.</summary>
internal static class Missing
{
    /// <summary>What is read; or, where there is nothing, a refusal that names the arguments.</summary>
    /// <param name="read">The read, under way.</param>
    /// <param name="subject">What is asked for, in words that fit after "TAB has nothing for".</param>
    /// <param name="wayOut">A whole sentence: which tool lists what there is.</param>
    /// <param name="arguments">The arguments that may be wrong, the likeliest first.</param>
    public static async Task<T> OrMissing<T>(
        this Task<T> read,
        string subject,
        string wayOut,
        params IReadOnlyList<string> arguments
    )
    {
        try
        {
            return await read;
        }
        catch (ToolException missing) when (missing.Kind is ErrorKind.NotFound)
        {
            throw new ToolException(
                ErrorKind.NotFound,
                $"{string.Join(" or ", arguments)}: TAB has nothing for {subject}. {wayOut}",
                missing
            )
            {
                Arguments = arguments,
            };
        }
    }
}
