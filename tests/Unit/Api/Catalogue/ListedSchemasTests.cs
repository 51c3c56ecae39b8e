using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TabMcp.Api.Catalogue;
using TabMcp.Application.Racing;
using TabMcp.Application.Tools;

namespace TabMcp.UnitTests.Api.Catalogue;

public sealed class ListedSchemasTests
{
    private static readonly ToolDescriptor Known = ToolDescriptors.Of(typeof(GetNextToGo));

    // Options that nothing can be derived with.
    private static readonly JsonSerializerOptions Unusable = new() { TypeInfoResolver = new NoTypes() };

    [Fact]
    public void Are_those_that_the_server_carries_without_reflecting_on_a_type() =>
        ListedSchemas
            .Of(Known, Unusable)
            .Input.GetProperty("properties")
            .TryGetProperty("max_races", out _)
            .ShouldBeTrue();

    [Fact]
    public void Are_derived_for_a_tool_that_was_just_written()
    {
        var written = Known with { Name = "racing_get_just_written" };

        var schemas = ListedSchemas.Of(written, Catalogue.Json);

        JsonElement.DeepEquals(schemas.Input, Catalogue.InputOf(Known)).ShouldBeTrue();
        JsonElement.DeepEquals(schemas.Output, SchemaOutline.Of(Catalogue.OutputOf(Known))).ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => ListedSchemas.Of(written, Unusable));
    }

    private sealed class NoTypes : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            throw new InvalidOperationException($"{type} was reflected on.");
    }
}
