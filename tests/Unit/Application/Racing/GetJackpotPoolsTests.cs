using TabMcp.Application.Racing;
using TabMcp.Domain;

namespace TabMcp.UnitTests.Application.Racing;

public sealed class GetJackpotPoolsTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Refuses_a_day_and_a_jurisdiction_that_are_none()
    {
        var refusal = await _app.RefusalOfAsync(new GetJackpotPools("someday", (Jurisdiction)7));

        refusal.Faults.Select(fault => fault.Argument).ShouldBe(["meeting_date", "jurisdiction"]);
        _app.Racing.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Passes_the_body_on_as_it_came_with_its_day()
    {
        _app.Racing.Open = """{"jackpotPools":[]}""";

        var answer = await _app.AskAsync(new GetJackpotPools("yesterday"));

        answer.Pools.Body.ShouldNotBeNull().GetRawText().ShouldBe(_app.Racing.Open);
        (answer.MeetingDate, answer.Jurisdiction, answer.AsOf).ShouldBe(
            ("2026-04-13", Jurisdiction.VIC, RacingExamples.Noon)
        );
        _app.Racing.Asked.ShouldBe(["jackpot pools 2026-04-13 VIC"]);
    }

    [Fact]
    public async Task Shows_a_body_that_is_too_long_in_outline()
    {
        _app.Racing.Open = $$"""{"pools":["{{new string('x', 30_000)}}"]}""";

        var answer = await _app.AskAsync(new GetJackpotPools("today", Jurisdiction.NSW));

        answer.Pools.Body.ShouldBeNull();
        answer.Pools.Outline?.Keys.ShouldBe(["pools"]);
        answer.Pools.Narrow.ShouldNotBeNull().ShouldContain("/v1/somewhere");
    }
}
