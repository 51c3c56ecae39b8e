using TabMcp.Application.Errors;
using TabMcp.Application.FootyTab;
using TabMcp.Domain;

namespace TabMcp.UnitTests.Application.FootyTab;

public sealed class GetRoundDetailsTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Reads_one_round_and_its_series_where_there_are_several()
    {
        var answer = await _app.AskAsync(new GetRoundDetails("rugby league", 3, "NRL", Jurisdiction.NT));
        await _app.AskAsync(new GetRoundDetails("Rugby League", 4));

        _app.FootyTab.Asked.ShouldBe(["Rugby League 3 NRL NT", "Rugby League 4  VIC"]);
        (answer.SportName, answer.RoundNumber, answer.Series).ShouldBe(("Rugby League", 3, "NRL"));
        answer.Body!.Value.GetRawText().ShouldBe("""{"rounds":[]}""");
    }

    [Fact]
    public async Task Says_whether_it_is_the_sport_or_the_round_that_is_not_there()
    {
        _app.FootyTab.Missing.AddRange(["Chess", "Rugby League 60"]);

        var round = await _app.RefusalOfAsync(new GetRoundDetails("rugby", 60));
        var series = await _app.RefusalOfAsync(new GetRoundDetails("rugby", 60, "NRL"));
        var sport = await _app.RefusalOfAsync(new GetRoundDetails("Chess", 1));

        (round.Kind, series.Kind, sport.Kind).ShouldBe((ErrorKind.NotFound, ErrorKind.NotFound, ErrorKind.NotFound));
        round.Message.ShouldBe(
            "round_number names no FootyTAB round of that sport. footytab_get_all_rounds lists them."
        );
        round.Arguments.ShouldBe(["round_number"]);
        series.Message.ShouldStartWith("round_number and series name no FootyTAB round");
        series.Arguments.ShouldBe(["round_number", "series"]);
        sport.Message.ShouldStartWith("sport_name names no sport");
        sport.Arguments.ShouldBe(["sport_name"]);
    }

    [Fact]
    public async Task Names_every_argument_at_fault_at_once()
    {
        var refusal = await _app.RefusalOfAsync(new GetRoundDetails("", 0, " "));

        refusal.Faults.Select(fault => fault.Argument).ShouldBe(["sport_name", "round_number", "series"]);
        _app.FootyTab.Asked.ShouldBeEmpty();
    }
}
