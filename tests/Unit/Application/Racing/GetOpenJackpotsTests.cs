using TabMcp.Application.Errors;
using TabMcp.Application.Racing;
using TabMcp.Domain;

namespace TabMcp.UnitTests.Application.Racing;

public sealed class GetOpenJackpotsTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Refuses_a_jurisdiction_that_is_none()
    {
        var refusal = await _app.RefusalOfAsync(new GetOpenJackpots((Jurisdiction)7));

        refusal.Faults.ShouldHaveSingleItem().Argument.ShouldBe("jurisdiction");
        _app.Racing.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Passes_the_body_on_as_it_came()
    {
        _app.Racing.Open = """[{"jackpot":1000}]""";

        var answer = await _app.AskAsync(new GetOpenJackpots());

        answer.Jackpots.Body.ShouldNotBeNull().GetRawText().ShouldBe(_app.Racing.Open);
        (answer.Jurisdiction, answer.AsOf).ShouldBe((Jurisdiction.VIC, RacingExamples.Noon));
        _app.Racing.Asked.ShouldBe(["jackpots VIC"]);
    }

    [Fact]
    public async Task Passes_on_that_there_is_nothing()
    {
        (await _app.RefusalOfAsync(new GetOpenJackpots(Jurisdiction.SA))).Kind.ShouldBe(ErrorKind.NotFound);
        _app.Racing.Asked.ShouldBe(["jackpots SA"]);
    }
}
