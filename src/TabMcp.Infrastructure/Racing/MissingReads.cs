namespace TabMcp.Infrastructure.Racing;

/// <summary>Says which kind of thing a read did not find.</summary>
internal static class MissingReads
{
    /// <summary>The result of a read. If TAB has nothing there, throws the refusal for that kind of thing instead.</summary>
    public static async Task<T> OrMissing<T>(this Task<T> read, Missing thing, string subject)
    {
        try
        {
            return await read;
        }
        catch (ToolException missing) when (missing.Kind is ErrorKind.NotFound)
        {
            throw thing.Refusal(subject, missing);
        }
    }
}
