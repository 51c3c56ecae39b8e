using TabMcp.Application.Errors;

namespace TabMcp.UnitTests.Application.Pipeline;

public sealed class PipelineOrderTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Validates_then_takes_a_token_then_handles()
    {
        (await _app.AskAsync(new PublicRead())).ShouldBe(new("done"));

        _app.Journal.ShouldBe(["validate", "acquire Public", "handle"]);
    }

    [Fact]
    public async Task An_attempt_is_a_token_and_a_read_and_no_second_validation()
    {
        _app.Steps.ThenFail(ErrorKind.UpstreamUnavailable, TimeSpan.Zero);

        await _app.AskAsync(new PublicRead());

        _app.Journal.ShouldBe(["validate", "acquire Public", "handle", "acquire Public", "handle"]);
    }

    [Fact]
    public async Task A_refused_argument_costs_neither_a_token_nor_a_read()
    {
        var refusal = await _app.RefusalOfAsync(new AccountRead("bad"));

        refusal.Kind.ShouldBe(ErrorKind.InvalidInput);
        _app.Journal.ShouldBe(["validate"]);
        _app.Logs.Lines.ShouldHaveSingleItem().Event.ShouldBe(101);
    }
}
