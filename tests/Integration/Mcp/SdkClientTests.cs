using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace TabMcp.IntegrationTests.Mcp;

public sealed class SdkClientTests
{
    public static TheoryData<string?, string> Eras =>
        new()
        {
            { null, "2026-07-28" },
            { "2026-07-28", "2026-07-28" },
            { "2025-11-25", "2025-11-25" },
            { "2025-06-18", "2025-06-18" },
            { "2025-03-26", "2025-03-26" },
            { "2024-11-05", "2024-11-05" },
        };

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task Lists_and_calls_tools_in_every_revision(string? asked, string spoken)
    {
        await using var host = await McpTestHost.StartAsync(server => server.WithTools([TestTool.Echo, TestTool.Fail]));
        await using var client = await host.ConnectAsync(asked);

        client.NegotiatedProtocolVersion.ShouldBe(spoken);
        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        tools.Select(tool => tool.Name).ShouldBe(["echo", "fail"], ignoreOrder: true);

        var result = await client.CallToolAsync(
            "echo",
            new Dictionary<string, object?> { ["text"] = "Wärm up" },
            cancellationToken: TestContext.Current.CancellationToken
        );
        result.IsError.ShouldNotBe(true);
        result.Content.ShouldHaveSingleItem().ShouldBeOfType<TextContentBlock>().Text.ShouldBe("Wärm up");
    }

    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    public async Task Answers_a_tool_that_fails_with_an_error_result(string version)
    {
        await using var host = await McpTestHost.StartAsync(server => server.WithTools([TestTool.Fail]));
        await using var client = await host.ConnectAsync(version);

        var result = await client.CallToolAsync("fail", cancellationToken: TestContext.Current.CancellationToken);

        result.IsError.ShouldBe(true);
        result.Content.ShouldHaveSingleItem().ShouldBeOfType<TextContentBlock>().Text.ShouldContain("no such race");
    }

    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    public async Task Reports_an_unknown_tool_as_a_protocol_error(string version)
    {
        await using var host = await McpTestHost.StartAsync(server => server.WithTools([TestTool.Echo]));
        await using var client = await host.ConnectAsync(version);

        var fault = await Should.ThrowAsync<McpProtocolException>(async () =>
            await client.CallToolAsync("nothing", cancellationToken: TestContext.Current.CancellationToken)
        );
        fault.ErrorCode.ShouldBe(McpErrorCode.InvalidParams);
    }

    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    public async Task Sends_progress_on_the_stream_of_the_call(string version)
    {
        await using var host = await McpTestHost.StartAsync(server => server.WithTools([TestTool.Progress]));
        await using var client = await host.ConnectAsync(version);
        var seen = new ProgressLog();

        var result = await client.CallToolAsync(
            "progress",
            progress: seen,
            cancellationToken: TestContext.Current.CancellationToken
        );

        result.Content.ShouldHaveSingleItem();

        // The client hands notifications on side by side; their order on the wire is tested there.
        (await seen.ReadAsync(3)).ShouldBe([1, 2, 3], ignoreOrder: true);
    }

    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    public async Task Cancels_the_call_when_the_client_goes_away(string version)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waits = new TestTool(
            "wait",
            async (_, cancellationToken) =>
            {
                await using var registration = cancellationToken.Register(() => cancelled.TrySetResult());
                started.SetResult();
                await cancelled.Task;
                cancellationToken.ThrowIfCancellationRequested();
                return TestTool.Text("never");
            }
        );
        await using var host = await McpTestHost.StartAsync(server => server.WithTools([waits]));
        await using var client = await host.ConnectAsync(version);
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var call = client.CallToolAsync("wait", cancellationToken: leave.Token).AsTask();
        await started.Task.WaitAsync(TestContext.Current.CancellationToken);
        await leave.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
        await cancelled.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Serves_many_calls_at_once_from_shared_options()
    {
        await using var host = await McpTestHost.StartAsync(server => server.WithTools([TestTool.Echo]));
        await using var client = await host.ConnectAsync();

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(async number =>
                {
                    var result = await client.CallToolAsync(
                        "echo",
                        new Dictionary<string, object?> { ["text"] = $"{number}" },
                        cancellationToken: TestContext.Current.CancellationToken
                    );
                    return ((TextContentBlock)result.Content.Single()).Text;
                })
        );

        answers.ShouldBe(Enumerable.Range(0, 200).Select(number => $"{number}"));
    }

    private sealed class ProgressLog : IProgress<ProgressNotificationValue>
    {
        private readonly Channel<float> _values = Channel.CreateUnbounded<float>();

        public void Report(ProgressNotificationValue value) => _values.Writer.TryWrite(value.Progress);

        public async Task<List<float>> ReadAsync(int count)
        {
            var values = new List<float>();
            while (values.Count < count)
                values.Add(await _values.Reader.ReadAsync(TestContext.Current.CancellationToken));
            return values;
        }
    }
}
