using System.Text.Json;
using TabMcp.Infrastructure.Racing;

namespace TabMcp.UnitTests.Infrastructure.Json;

public sealed class NumberOrTextConverterTests
{
    [Theory]
    [InlineData("\"16.77\"", "16.77")]
    [InlineData("16.77", "16.77")]
    [InlineData("17", "17")]
    [InlineData("null", null)]
    public void Reads_text_and_numbers_alike(string value, string? expected) => Read(value).ShouldBe(expected);

    [Theory]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void Refuses_anything_else(string value) => Should.Throw<JsonException>(() => Read(value));

    private static string? Read(string value) =>
        JsonSerializer.Deserialize($$"""{ "bestTime": {{value}} }""", RacingJson.Default.RunnerFormContract)?.BestTime;
}
