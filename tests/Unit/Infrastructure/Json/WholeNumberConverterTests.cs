using System.Text.Json;
using TabMcp.Infrastructure.Racing;

namespace TabMcp.UnitTests.Infrastructure.Json;

public sealed class WholeNumberConverterTests
{
    [Theory]
    [InlineData("1400", 1400)]
    [InlineData("1400.0", 1400)]
    [InlineData("1.4e3", 1400)]
    [InlineData("-1", -1)]
    public void Reads_a_whole_number_however_it_is_spelled(string number, int expected) =>
        Read($$"""{ "raceDistance": {{number}} }""").ShouldBe(expected);

    [Theory]
    [InlineData("1400.5")]
    [InlineData("2147483648")]
    [InlineData("-1e300")]
    [InlineData("\"1400\"")]
    [InlineData("true")]
    public void Refuses_what_is_no_whole_number(string value) =>
        Should.Throw<JsonException>(() => Read($$"""{ "raceDistance": {{value}} }"""));

    private static int? Read(string body) =>
        JsonSerializer.Deserialize(body, RacingJson.Default.RaceResponse)?.RaceDistance;
}
