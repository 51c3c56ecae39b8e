using TabMcp.Application.Errors;
using TabMcp.Application.Racing;
using TabMcp.Domain;
using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;

namespace TabMcp.UnitTests.Application.Racing;

public sealed class GetApproximatesTests : IDisposable
{
    private static readonly GetApproximates Call = new(
        "today",
        RaceType.Thoroughbred,
        "HAW",
        3,
        ApproximatesProduct.Exacta
    );

    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Refuses_words_that_name_no_pool_of_a_race()
    {
        var refusal = await _app.RefusalOfAsync(
            new GetApproximates("soon", (RaceType)7, "", 0, (ApproximatesProduct)7, (Jurisdiction)7)
        );

        refusal
            .Faults.Select(fault => fault.Argument)
            .ShouldBe([
                "meeting_date",
                "race_type",
                "venue_mnemonic",
                "race_number",
                "wagering_product",
                "jurisdiction",
            ]);
        _app.Racing.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Passes_the_body_on_as_it_came_with_what_names_the_pool()
    {
        _app.Racing.Open = """{"approximates":[{"selections":[1,2],"return":12.5}]}""";

        var answer = await _app.AskAsync(Call);

        answer.Approximates.Body.ShouldNotBeNull().GetRawText().ShouldBe(_app.Racing.Open);
        (answer.MeetingDate, answer.RaceType, answer.VenueMnemonic).ShouldBe(
            ("2026-04-14", RaceType.Thoroughbred, "HAW")
        );
        (answer.RaceNumber, answer.WageringProduct, answer.Jurisdiction).ShouldBe(
            (3, ApproximatesProduct.Exacta, Jurisdiction.VIC)
        );
        answer.AsOf.ShouldBe(RacingExamples.Noon);
        _app.Racing.Asked.ShouldBe(["approximates 2026-04-14 R HAW 3 Exacta VIC"]);
    }

    [Fact]
    public async Task Finds_the_meeting_by_name_and_says_which_it_was()
    {
        _app.Racing.Open = "{}";
        _app.Racing.Meetings.Add(RacingExamples.Meeting("HAWKESBURY", "HAW"));

        var answer = await _app.AskAsync(Call with { VenueMnemonic = "Hawkesbury", Jurisdiction = Jurisdiction.NT });

        (answer.VenueMnemonic, answer.MeetingName).ShouldBe(("HAW", "HAWKESBURY"));
        _app.Racing.Asked.ShouldBe(["meetings 2026-04-14 NT", "approximates 2026-04-14 R HAW 3 Exacta NT"]);
    }

    [Fact]
    public async Task A_meeting_with_fixed_odds_only_has_none()
    {
        _app.Racing.Meetings.Add(RacingExamples.Meeting("Monmore (GBR)", venue: null));

        var refusal = await _app.RefusalOfAsync(Call with { VenueMnemonic = "Monmore" });

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Message.ShouldStartWith(
            "venue_mnemonic names a meeting with fixed odds only, and TAB has no approximates"
        );
    }
}
