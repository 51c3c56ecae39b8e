using TabMcp.Domain.Racing;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Domain.Racing;

public sealed class RaceKeyTests
{
    private static readonly FakeClock Noon = new();

    [Fact]
    public void Is_the_same_race_however_its_words_are_written()
    {
        RaceKey
            .Parse("TODAY", RaceType.Thoroughbred, "haw", 3, Noon)
            .ShouldBe(RaceKey.Parse("2026-04-14", RaceType.Thoroughbred, "HAW", 3, Noon));
    }

    [Fact]
    public void Differs_in_each_of_its_parts()
    {
        var race = RaceKey.Parse("2026-04-14", RaceType.Thoroughbred, "SAN", 3, Noon);

        race.ShouldNotBe(RaceKey.Parse("2026-04-15", RaceType.Thoroughbred, "SAN", 3, Noon));
        race.ShouldNotBe(RaceKey.Parse("2026-04-14", RaceType.Greyhound, "SAN", 3, Noon));
        race.ShouldNotBe(RaceKey.Parse("2026-04-14", RaceType.Thoroughbred, "HAW", 3, Noon));
        race.ShouldNotBe(RaceKey.Parse("2026-04-14", RaceType.Thoroughbred, "SAN", 4, Noon));
    }

    [Theory]
    [InlineData("2026-02-30", "HAW", 3)]
    [InlineData("2026-04-14", "HAWK", 3)]
    [InlineData("2026-04-14", "HAW", 0)]
    public void Refuses_words_that_name_no_race(string date, string venue, int number)
    {
        Should.Throw<FormatException>(() => RaceKey.Parse(date, RaceType.Thoroughbred, venue, number, Noon));
    }
}
