namespace TabMcp.Application.Tools;

/// <summary>Makes a request record a tool of the catalogue; its purpose goes into a <c>Description</c> beside it.</summary>
/// <param name="name">The name callers use, <c>module_verb_noun</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class McpToolAttribute(string name) : Attribute
{
    /// <summary>The name callers use.</summary>
    public string Name { get; } = name;

    /// <summary>A short name for people.</summary>
    public required string Title { get; init; }

    /// <summary>The family it is listed with.</summary>
    public required Toolset Toolset { get; init; }

    /// <summary>Names by which it can be called as well, and is never listed: what callers of older versions say.</summary>
    public string[] Aliases { get; init; } = [];

    /// <summary>Whose data the tool reads.</summary>
    public required Access Access { get; init; }

    /// <summary>Seconds for which an answer may be given again to the same question; 0 asks TAB every time.</summary>
    public int FreshSeconds { get; init; }

    /// <summary>Whether calling it changes nothing anywhere; only such a tool is ever tried again.</summary>
    public required bool ReadOnly { get; init; }
}
