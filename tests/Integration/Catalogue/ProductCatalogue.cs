using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol.Protocol;
using TabMcp.Api.Catalogue;
using TabMcp.Application.Tools;

namespace TabMcp.IntegrationTests.Catalogue;

/// <summary>The tools as the server knows them, beside what it lists of them.</summary>
internal static class ProductCatalogue
{
    private static readonly ToolCatalogue Catalogue = new(
        DataSource.Sandbox,
        TimeProvider.System,
        NullLoggerFactory.Instance
    );

    private static readonly ToolCatalogue CatalogueWithWrites = new(
        DataSource.Sandbox,
        TimeProvider.System,
        NullLoggerFactory.Instance,
        withWrites: true
    );

    private static readonly JsonSerializerOptions Json = ToolJson.Create(
        DataSource.Sandbox.Name,
        CatalogueWithWrites.Tools,
        TimeProvider.System
    );

    /// <summary>Every tool, in the order of names.</summary>
    public static IReadOnlyList<ToolDescriptor> Tools => Catalogue.Tools;

    /// <summary>The same and those that change something, each as MCP lists it.</summary>
    public static IEnumerable<(ToolDescriptor Tool, Tool Listed)> WithWrites =>
        CatalogueWithWrites.Tools.Zip(CatalogueWithWrites.McpTools, (tool, listed) => (tool, listed.ProtocolTool));

    /// <summary>The name of each, for theories.</summary>
    public static TheoryData<string> Names => [.. Tools.Select(tool => tool.Name)];

    /// <summary>The whole schema of a tool's answer.</summary>
    public static JsonElement FullSchema(ToolDescriptor tool) => ToolSchemas.Output(tool.ResultType, Json);

    /// <summary>The part of it that is listed.</summary>
    public static JsonElement ListedSchema(ToolDescriptor tool) => Derived(tool).Output;

    /// <summary>The schema of its arguments.</summary>
    public static JsonElement InputSchema(ToolDescriptor tool) => Derived(tool).Input;

    /// <summary>Both that are listed, as the tool's records say them now.</summary>
    public static ListedSchemas Derived(ToolDescriptor tool) => ListedSchemas.Derive(tool, Json);
}
