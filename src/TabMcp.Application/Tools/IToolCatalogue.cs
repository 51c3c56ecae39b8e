namespace TabMcp.Application.Tools;

/// <summary>All the tools there are, in the order of their names: what MCP lists, the command line calls and the docs show.</summary>
public interface IToolCatalogue
{
    /// <summary>Every tool, ordered by name.</summary>
    IReadOnlyList<ToolDescriptor> Tools { get; }
}

/// <summary>A tool as its record describes it.</summary>
/// <param name="Name">The name callers use.</param>
/// <param name="Title">A short name for people.</param>
/// <param name="Description">What it gives, when to use it, where its arguments come from.</param>
/// <param name="Toolset">The family it is listed with.</param>
/// <param name="Aliases">Names by which it can be called as well.</param>
/// <param name="Access">Whose data it reads.</param>
/// <param name="ReadOnly">Whether it changes nothing.</param>
/// <param name="FreshFor">How long an answer may be given again.</param>
/// <param name="RequestType">The record that is its arguments.</param>
/// <param name="ResultType">The record that is its answer.</param>
public sealed record ToolDescriptor(
    string Name,
    string Title,
    string Description,
    Toolset Toolset,
    IReadOnlyList<string> Aliases,
    Access Access,
    bool ReadOnly,
    TimeSpan FreshFor,
    Type RequestType,
    Type ResultType
);
