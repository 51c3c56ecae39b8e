using Microsoft.Extensions.Logging;
using TabMcp.Application.Errors;

namespace TabMcp.UnitTests.Application.Pipeline;

public sealed class LoggingBehaviorTests : IDisposable
{
    private const string Canary = "hunter2-canary";

    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Records_which_tool_answered_and_how_long_it_took()
    {
        _app.Steps.Then(_ =>
        {
            _app.Clock.Advance(TimeSpan.FromMilliseconds(1234.5));
            return Task.CompletedTask;
        });

        await _app.AskAsync(new PublicRead());

        var line = _app.Logs.Lines.ShouldHaveSingleItem();
        line.ShouldSatisfyAllConditions(
            () => line.Event.ShouldBe(100),
            () => line.Level.ShouldBe(LogLevel.Information),
            () => line.Message.ShouldBe("probe_public_read answered in 1234.5 ms")
        );
    }

    [Theory]
    [InlineData(ErrorKind.InvalidInput, 101, LogLevel.Information)]
    [InlineData(ErrorKind.NotFound, 101, LogLevel.Information)]
    [InlineData(ErrorKind.NotAuthenticated, 102, LogLevel.Warning)]
    [InlineData(ErrorKind.Forbidden, 102, LogLevel.Warning)]
    [InlineData(ErrorKind.RateLimited, 102, LogLevel.Warning)]
    [InlineData(ErrorKind.Blocked, 102, LogLevel.Warning)]
    [InlineData(ErrorKind.UpstreamUnavailable, 102, LogLevel.Warning)]
    [InlineData(ErrorKind.UpstreamUnexpected, 102, LogLevel.Warning)]
    public async Task Records_a_failure_by_its_kind(ErrorKind kind, int eventId, LogLevel level)
    {
        _app.Steps.ThenFail(kind);

        await _app.RefusalOfAsync(new PublicWrite());

        var line = _app.Logs.Lines.ShouldHaveSingleItem();
        line.Event.ShouldBe(eventId);
        line.Level.ShouldBe(level);
        line.Message.ShouldContain(ErrorCodes.Of(kind));
        _app.Metrics.Of("tabmcp.tool.duration")
            .ShouldHaveSingleItem()
            .Tags.ShouldBe($"tool=probe_public_write outcome={ErrorCodes.Of(kind)}");
    }

    [Fact]
    public async Task Keeps_the_cause_of_a_failure_for_the_operator()
    {
        var cause = new IOException("The connection was reset.");
        _app.Steps.ThenFail(new ToolException(ErrorKind.UpstreamUnexpected, "TAB answered oddly.", cause));

        await _app.RefusalOfAsync(new PublicRead());

        _app.Logs.Lines.ShouldHaveSingleItem().Exception.ShouldBe(cause);
    }

    [Fact]
    public async Task Records_a_bug_in_full_as_an_error()
    {
        var bug = new InvalidOperationException("A bug.");
        _app.Steps.ThenFail(bug);

        await Should.ThrowAsync<InvalidOperationException>(() => _app.AskAsync(new PublicRead()));

        var line = _app.Logs.Lines.ShouldHaveSingleItem();
        line.Event.ShouldBe(104);
        line.Level.ShouldBe(LogLevel.Error);
        line.Exception.ShouldBe(bug);
        _app.Metrics.Of("tabmcp.tool.duration").ShouldHaveSingleItem().Tags.ShouldEndWith("outcome=bug");
    }

    [Fact]
    public async Task A_cancellation_that_nobody_asked_for_is_a_bug()
    {
        _app.Steps.ThenFail(new OperationCanceledException());

        await Should.ThrowAsync<OperationCanceledException>(() => _app.AskAsync(new PublicRead()));

        _app.Logs.Lines.ShouldHaveSingleItem().Event.ShouldBe(104);
    }

    [Fact]
    public async Task Never_records_an_argument()
    {
        await _app.AskAsync(new PublicRead(Canary));
        _app.Steps.ThenFail(ErrorKind.Forbidden);
        await _app.RefusalOfAsync(new PublicRead(Canary));

        _app.Logs.Lines.Count.ShouldBe(2);
        _app.Logs.Lines.ShouldAllBe(line => !line.Message.Contains(Canary));
        _app.Logs.Lines.SelectMany(line => line.Values.Values).ShouldAllBe(value => !$"{value}".Contains(Canary));
    }

    [Fact]
    public async Task Times_every_outcome()
    {
        await _app.AskAsync(new PublicRead());

        _app.Metrics.Of("tabmcp.tool.duration")
            .ShouldHaveSingleItem()
            .ShouldBe(new("tabmcp.tool.duration", 0, "tool=probe_public_read outcome=ok"));
    }
}
