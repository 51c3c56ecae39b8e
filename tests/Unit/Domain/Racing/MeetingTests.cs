using TabMcp.Domain.Racing;

namespace TabMcp.UnitTests.Domain.Racing;

public sealed class MeetingTests
{
    [Fact]
    public void Its_next_race_is_the_first_still_to_jump()
    {
        MeetingOf(RaceStatus.Paying, RaceStatus.Abandoned, RaceStatus.Closed, RaceStatus.Normal, RaceStatus.Normal)
            .NextRace?.Number.ShouldBe(4);
    }

    [Theory]
    [InlineData(RaceStatus.Paying)]
    [InlineData(RaceStatus.Abandoned)]
    [InlineData(RaceStatus.Interim)]
    [InlineData("A word not met before")]
    public void Has_no_next_race_once_none_is_to_come(string status)
    {
        MeetingOf(status).NextRace.ShouldBeNull();
    }

    [Fact]
    public void Has_no_next_race_without_a_programme()
    {
        MeetingOf().NextRace.ShouldBeNull();
    }

    private static Meeting MeetingOf(params string[] statuses) =>
        new()
        {
            Date = MeetingDate.OrNone("2026-04-14")!,
            RaceType = RaceType.Thoroughbred,
            Name = "HAWKESBURY",
            Races =
            [
                .. statuses.Select(
                    (status, index) =>
                        new RaceSummary(index + 1, Name: null, status, StartsAt: null, Distance: null, Results: [])
                ),
            ],
        };
}
