using TabMcp.Domain.Racing;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Domain.Racing;

public sealed class RaceTests
{
    private static readonly Scratching Withdrawn = new(
        At: null,
        IsLate: false,
        WinDeduction: null,
        PlaceDeduction: null
    );

    [Fact]
    public void A_runner_is_either_in_the_field_or_scratched()
    {
        var race = RaceOf(Entry(1), Entry(2) with { Scratching = Withdrawn }, Entry(3));

        race.Field.Select(runner => runner.Number).ShouldBe([1, 3]);
        race.Scratchings.Select(runner => runner.Number).ShouldBe([2]);
    }

    [Fact]
    public void A_race_with_all_runners_scratched_has_an_empty_field()
    {
        RaceOf(Entry(1) with { Scratching = Withdrawn }).Field.ShouldBeEmpty();
    }

    [Fact]
    public void An_emergency_stays_in_the_field_until_it_is_scratched()
    {
        RaceOf(Entry(13) with { IsEmergency = true }).Field.Count.ShouldBe(1);
    }

    private static Runner Entry(int number) => new() { Number = number, Name = $"RUNNER {number}" };

    private static Race RaceOf(params Runner[] entries) =>
        new()
        {
            Key = RaceKey.Parse("2026-04-14", RaceType.Thoroughbred, "HAW", 3, new FakeClock()),
            Name = "MAIDEN PLATE",
            Status = RaceStatus.Normal,
            ReadAt = new FakeClock().GetUtcNow(),
            Entries = entries,
        };
}
