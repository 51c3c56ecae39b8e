using TabMcp.Domain.Racing;

namespace TabMcp.UnitTests.Domain.Racing;

public sealed class MeetingTests
{
    [Fact]
    public void The_next_race_is_the_first_that_has_not_started()
    {
        MeetingOf(RaceStatus.Paying, RaceStatus.Abandoned, RaceStatus.Closed, RaceStatus.Normal, RaceStatus.Normal)
            .NextRace?.Number.ShouldBe(4);
    }

    [Theory]
    [InlineData(RaceStatus.Paying)]
    [InlineData(RaceStatus.Abandoned)]
    [InlineData(RaceStatus.Interim)]
    [InlineData("A word not met before")]
    public void A_meeting_without_an_upcoming_race_has_no_next_race(string status)
    {
        MeetingOf(status).NextRace.ShouldBeNull();
    }

    [Fact]
    public void A_meeting_without_races_has_no_next_race()
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
