using System.Text.Json;
using System.Text.Json.Serialization;
using TabMcp.Domain.Racing;

namespace TabMcp.UnitTests.Domain.Racing;

public sealed class RaceTypeTests
{
    private static readonly JsonSerializerOptions Words = new() { Converters = { new JsonStringEnumConverter() } };

    [Theory]
    [InlineData(RaceType.Thoroughbred, "R")]
    [InlineData(RaceType.Harness, "H")]
    [InlineData(RaceType.Greyhound, "G")]
    public void Uses_the_same_letter_in_paths_and_in_JSON(RaceType raceType, string letter)
    {
        raceType.Letter().ShouldBe(letter);
        JsonSerializer.Serialize(raceType, Words).ShouldBe($"\"{letter}\"");
    }

    [Fact]
    public void Every_racing_code_has_a_unique_letter()
    {
        Enum.GetValues<RaceType>().Select(raceType => raceType.Letter()).ShouldBeUnique();
    }

    [Fact]
    public void An_undefined_racing_code_has_no_letter()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ((RaceType)3).Letter());
    }
}
