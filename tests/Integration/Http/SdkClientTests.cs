using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace TabMcp.IntegrationTests.Http;

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

    [Theory(Timeout = 30_000)]
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

    [Theory(Timeout = 30_000)]
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

    [Theory(Timeout = 30_000)]
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

    [Theory(Timeout = 30_000)]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    public async Task Sends_progress_on_the_stream_of_the_call(string version)
    {
        await using var host = await McpTestHost.StartAsync(server => server.WithTools([TestTool.Progress]));
        await using var client = await host.ConnectAsync(version);
        var seen = Channel.CreateUnbounded<float>();

        // For as long as the client lives: the handler that a call brings along goes with its result, notifications pending.
        await using var registration = client.RegisterNotificationHandler(
            NotificationMethods.ProgressNotification,
            (notification, cancellationToken) =>
                seen.Writer.WriteAsync(notification.Params!["progress"]!.GetValue<float>(), cancellationToken)
        );
        var result = await client.CallToolAsync(
            "progress",
            progress: new Progress<ProgressNotificationValue>(),
            cancellationToken: TestContext.Current.CancellationToken
        );

        result.Content.ShouldHaveSingleItem();
        var values = new List<float>();
        while (values.Count < 3)
            values.Add(await seen.Reader.ReadAsync(TestContext.Current.CancellationToken));
        values.ShouldBe([1, 2, 3], ignoreOrder: true);
    }

    [Fact(Timeout = 30_000)]
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
}
