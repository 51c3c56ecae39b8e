using System.Text.Json;
using FsCheck.Fluent;
using TabMcp.UnitTests.Properties;

namespace TabMcp.UnitTests.Api.Catalogue;

public sealed class UtcInstantConverterTests
{
    [Theory]
    [InlineData("2026-04-14T02:00:00+00:00", "2026-04-14T02:00:00Z")]
    [InlineData("2026-04-14T02:00:00.987Z", "2026-04-14T02:00:00Z")]
    [InlineData("2026-04-14T12:00:00+10:00", "2026-04-14T12:00:00+10:00")]
    [InlineData("2026-04-14T11:30:00+09:30", "2026-04-14T11:30:00+09:30")]
    [InlineData("2026-04-13T23:00:00-03:00", "2026-04-13T23:00:00-03:00")]
    public void Writes_UTC_with_a_Z_and_a_venue_with_its_offset_to_the_second(string instant, string text)
    {
        JsonSerializer.Serialize(DateTimeOffset.Parse(instant), Catalogue.Json).ShouldBe($"\"{text}\"");
    }

    [Fact]
    public void Every_whole_second_reads_back_as_it_was_written()
    {
        Always.Holds(
            Any.Day.Zip(Gen.Choose(0, 86_399)),
            given =>
            {
                var instant = new DateTimeOffset(given.Item1, TimeOnly.MinValue, TimeSpan.Zero).AddSeconds(given.Item2);
                var json = JsonSerializer.Serialize(instant, Catalogue.Json);
                JsonSerializer.Deserialize<DateTimeOffset>(json, Catalogue.Json).ShouldBe(instant);
            }
        );
    }
}
