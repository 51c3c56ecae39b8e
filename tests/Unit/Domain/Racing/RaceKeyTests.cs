using TabMcp.Domain.Racing;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Domain.Racing;

public sealed class RaceKeyTests
{
    private static readonly FakeClock Noon = new();

    [Fact]
    public void Different_spellings_of_the_same_race_give_equal_keys()
    {
        RaceKey
            .Parse("TODAY", RaceType.Thoroughbred, "haw", 3, Noon)
            .ShouldBe(RaceKey.Parse("2026-04-14", RaceType.Thoroughbred, "HAW", 3, Noon));
    }

    [Fact]
    public void Keys_differ_if_any_part_differs()
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
    public void Rejects_parts_that_are_not_valid(string date, string venue, int number)
    {
        Should.Throw<FormatException>(() => RaceKey.Parse(date, RaceType.Thoroughbred, venue, number, Noon));
    }
}
