using System.Text.Json;

namespace TabMcp.Application.Answers;

/// <summary>A body whose shape is not on record, and the address that <c>tab_get</c> takes for it.</summary>
/// <param name="Body">An object or a list; its texts are fit to show.</param>
/// <param name="Path">Where it stands, without its query.</param>
public sealed record OpenDocument(JsonElement Body, string Path);
