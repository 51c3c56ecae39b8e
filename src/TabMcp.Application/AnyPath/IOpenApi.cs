namespace TabMcp.Application.AnyPath;

/// <summary>Whatever TAB's public services answer at a path, for what has no tool of its own.</summary>
public interface IOpenApi
{
    /// <summary>Reads a path.</summary>
    /// <param name="path">Where.</param>
    /// <param name="query">Query keys and values, neither encoded.</param>
    /// <param name="cancellationToken">The call's deadline.</param>
    /// <exception cref="ToolException">TAB refused, failed, or sent something other than JSON.</exception>
    Task<Reading<OpenDocument>> GetAsync(
        ServicePath path,
        IReadOnlyDictionary<string, string> query,
        CancellationToken cancellationToken
    );
}
