using TabMcp.Application.Racing;
using TabMcp.Domain;

namespace TabMcp.UnitTests.Application.Racing;

public sealed class GetNextToGoTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(0)]
    [InlineData(51)]
    public async Task Refuses_a_count_beyond_its_bounds(int count)
    {
        var refusal = await _app.RefusalOfAsync(new GetNextToGo(MaxRaces: count));

        refusal.Message.ShouldBe("max_races must be from 1 to 50; leave it out for 10.");
        _app.Racing.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_a_jurisdiction_that_is_none()
    {
        var refusal = await _app.RefusalOfAsync(new GetNextToGo((Jurisdiction)7));

        refusal.Faults.ShouldHaveSingleItem().Argument.ShouldBe("jurisdiction");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public async Task Takes_a_count_at_its_bounds(int count)
    {
        await _app.AskAsync(new GetNextToGo(MaxRaces: count));

        _app.Racing.Asked.ShouldBe([$"next VIC {count} False"]);
    }

    [Fact]
    public async Task Says_ten_by_default_as_the_message_of_its_rule_says()
    {
        await _app.AskAsync(new GetNextToGo());
        await _app.AskAsync(new GetNextToGo(Jurisdiction.SA, 5, IncludeRecentlyClosed: true));

        _app.Racing.Asked.ShouldBe(["next VIC 10 False", "next SA 5 True"]);
    }

    [Fact]
    public async Task Keeps_to_the_count_where_the_service_does_not()
    {
        for (var number = 1; number <= 12; number++)
            _app.Racing.Upcoming.Add(RacingExamples.Upcoming("DBN", number, number * 5));

        var answer = await _app.AskAsync(new GetNextToGo(MaxRaces: 3));

        answer.Races.Select(race => race.RaceNumber).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Shows_the_start_at_the_venue_and_seconds_below_zero_once_it_has_passed()
    {
        _app.Racing.Upcoming.Add(RacingExamples.Upcoming("DBN", 4, minutes: -1));

        var race = (await _app.AskAsync(new GetNextToGo())).Races.ShouldHaveSingleItem();

        race.Start.TimeZone.ShouldBe("Australia/Brisbane");
        race.Start.Local?.ToString("HH:mm").ShouldBe("11:59");
        race.Start.SecondsToJump.ShouldBe(-60);
        race.MeetingDate.ShouldBe("2026-04-14");
        race.VenueMnemonic.ShouldBe("DBN");
    }

    [Fact]
    public async Task Points_on_to_a_race_only_where_there_is_one()
    {
        (await _app.AskAsync(new GetNextToGo())).Next.ShouldBeNull();

        _app.Racing.Upcoming.Add(RacingExamples.Upcoming("DBN", 4, minutes: 1));

        (await _app.AskAsync(new GetNextToGo())).Next?.Tool.ShouldBe("racing_get_race");
    }
}
