using System.Text.Json;
using TabMcp.Application.Tools;

namespace TabMcp.Api.Catalogue;

/// <summary>The two schemas that are listed of a tool: its arguments', and the outline of its answer's.</summary>
/// <remarks>
/// They are derived from the tool's records, which takes longer than all else at start; so the server carries what was derived
/// when the code was accepted, and tests hold it to the records. See <c>docs/adr/0011</c>.
/// </remarks>
internal sealed record ListedSchemas(JsonElement Input, JsonElement Output)
{
    /// <summary>The assembly's resource, an object of tool names.</summary>
    public const string Resource = "schemas.json";

    /// <summary>What the resource holds by the name of <see cref="Input"/>.</summary>
    public const string InputKey = "input";

    /// <summary>What the resource holds by the name of <see cref="Output"/>.</summary>
    public const string OutputKey = "output";

    /// <summary>Those of every tool that the server carries schemas of.</summary>
    public static JsonElement Carried { get; } = Read();

    /// <summary>The carried ones; derived for a tool that is newer than they are.</summary>
    public static ListedSchemas Of(ToolDescriptor tool, JsonSerializerOptions options) =>
        Carried.TryGetProperty(tool.Name, out var schemas)
            ? new(schemas.GetProperty(InputKey), schemas.GetProperty(OutputKey))
            : Derive(tool, options);

    /// <summary>What the tool's records say.</summary>
    public static ListedSchemas Derive(ToolDescriptor tool, JsonSerializerOptions options) =>
        new(
            ToolSchemas.Input(tool.RequestType, options),
            SchemaOutline.Of(ToolSchemas.Output(tool.ResultType, options))
        );

    private static JsonElement Read()
    {
        using var resource =
            typeof(ListedSchemas).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The assembly carries no schemas.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return JsonElement.Parse(bytes);
    }
}
