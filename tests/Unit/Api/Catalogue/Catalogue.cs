using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using TabMcp.Api.Catalogue;
using TabMcp.Application;
using TabMcp.Application.Tools;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Api.Catalogue;

/// <summary>The catalogue as the server builds it, and the JSON options that it is written with.</summary>
internal static class Catalogue
{
    public static ToolCatalogue Tools { get; } = new(DataSource.Tab, TimeProvider.System, NullLoggerFactory.Instance);

    public static JsonSerializerOptions Json { get; } =
        ToolJson.Create("tab", ToolDescriptors.In(ApplicationServices.Assembly), new FakeClock());

    public static Dictionary<string, JsonElement> Arguments(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;

    public static JsonElement InputOf(ToolDescriptor tool) => ToolSchemas.Input(tool.RequestType, Json);

    public static JsonElement OutputOf(ToolDescriptor tool) => ToolSchemas.Output(tool.ResultType, Json);
}
