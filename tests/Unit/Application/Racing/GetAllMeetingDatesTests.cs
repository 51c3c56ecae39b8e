using TabMcp.Application.Answers;
using TabMcp.Application.Racing;
using TabMcp.Domain;
using TabMcp.Domain.Racing;

namespace TabMcp.UnitTests.Application.Racing;

public sealed class GetAllMeetingDatesTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Refuses_a_jurisdiction_that_is_none()
    {
        var refusal = await _app.RefusalOfAsync(new GetAllMeetingDates((Jurisdiction)7));

        refusal.Faults.ShouldHaveSingleItem().Argument.ShouldBe("jurisdiction");
        _app.Racing.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_the_days_earliest_first_and_the_futures_bucket_apart()
    {
        _app.Racing.Days.AddRange([
            new(null, "futures", IsFutures: true),
            new(MeetingDate.OrNone("2026-04-15"), "tomorrow", IsFutures: false),
            new(RacingExamples.Day, "today", IsFutures: false),
        ]);

        var answer = await _app.AskAsync(new GetAllMeetingDates());

        answer.Dates.ShouldBe([new("2026-04-14", "today"), new("2026-04-15", "tomorrow")]);
        answer.Futures.ShouldBe(true);
        answer.AsOf.ShouldBe(RacingExamples.Noon);
        answer.Next.ShouldBe(NextCall.Meetings);
        _app.Racing.Asked.ShouldBe(["days VIC"]);
    }

    [Fact]
    public async Task Without_a_day_leads_nowhere()
    {
        var answer = await _app.AskAsync(new GetAllMeetingDates(Jurisdiction.QLD));

        answer.Dates.ShouldBeEmpty();
        (answer.Futures, answer.Next).ShouldBe((null, null));
        _app.Racing.Asked.ShouldBe(["days QLD"]);
    }
}
