using System.Globalization;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using TabMcp.IntegrationTests.Catalogue;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Faults;

/// <summary>Tests every row of <c>fault-matrix.md</c> over real HTTP on both sides.</summary>
public sealed class FaultMatrixTests
{
    // More calls than may run at TAB at a time, so that a call that does not release its place is detected.
    private const int Often = 9;

    // One real minute, so that a hanging call fails its test and does not block the run.
    private const int Hang = 60_000;

    // Texts of the sandbox's faulty responses and its address, which must not reach a caller.
    private static readonly string[] UpstreamText =
    [
        "asked to fail",
        "SANDBOX_FAULT",
        "TOO_MANY_REQUESTS",
        "Slow down",
        "Access Denied",
        "One moment",
        "edgesuite",
        "<html",
        "127.0.0.1",
    ];

    public static TheoryData<string, string, string, int, string> Rows =>
        [
            .. FaultMatrix.Rows.Select(row => new TheoryDataRow<string, string, string, int, string>(
                row[0],
                row[1],
                row[2],
                int.Parse(row[3], CultureInfo.InvariantCulture),
                row[4]
            )),
        ];

    [Fact]
    public void Every_fault_has_a_row_for_every_call() =>
        FaultMatrix
            .Rows.Select(row => (row[0], row[1]))
            .ShouldBe(from fault in FaultMatrix.Faults.Keys from asked in FaultMatrix.AskedFor select (fault, asked));

    [Theory(Timeout = Hang)]
    [MemberData(nameof(Rows))]
    public async Task When_TAB(string goesWrong, string askedFor, string gets, int requests, string time)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var product = await StartAsync(askedFor);
        await using var client = await product.ConnectAsync();
        product.Tab.Faults.Always(FaultMatrix.Faults[goesWrong], NeedsToken(askedFor) ? "/oauth/token" : null);
        var said = "";

        // A successful login is cached, so only a failed login sends another request to TAB.
        for (var turn = 0; turn < (gets is FaultMatrix.Answer ? 1 : Often); turn++)
        {
            product.Tab.Requests.Clear();
            var (result, took) = await product.PassAsync(() => AskAsync(product, client, askedFor, cancellation));

            CodeOf(result).ShouldBe(gets);
            product.Tab.Requests.Count().ShouldBe(requests);
            took.ShouldBe(time);
            if (gets is not FaultMatrix.Answer)
                await product.SettleAsync();
            said += JsonSerializer.Serialize(result);
        }

        product.Tab.Faults.Clear();
        var (good, soon) = await product.PassAsync(() => AskAsync(product, client, askedFor, cancellation));

        CodeOf(good).ShouldBe(FaultMatrix.Answer);
        // At most one wait: the call may have joined an abandoned login that was just failing.
        soon.ShouldBe("at most 0.25 s");
        if (gets is not FaultMatrix.Answer)
            UpstreamText.ShouldAllBe(text => !said.Contains(text, StringComparison.OrdinalIgnoreCase));
        said += product.Log.Text;
        Secrets(product).ShouldAllBe(secret => !said.Contains(secret));
    }

    private static Task<Product> StartAsync(string askedFor) =>
        NeedsToken(askedFor)
            ? Product.StartAsync(
                ("TAB_CLIENT_ID", SandboxCredentials.ClientId),
                ("TAB_CLIENT_SECRET", SandboxCredentials.ClientSecret)
            )
            : Product.StartAsync();

    private static bool NeedsToken(string askedFor) => askedFor is FaultMatrix.Login or FaultMatrix.ReadWithCredentials;

    private static Task<CallToolResult> AskAsync(
        Product product,
        McpClient client,
        string askedFor,
        CancellationToken cancellationToken
    )
    {
        var tool = askedFor is FaultMatrix.ReadWithCredentials ? "racing_get_next_to_go" : askedFor;
        return client
            .CallToolAsync(
                tool,
                Arguments.Of(ToolCalls.Of(tool, product.Tab.World)),
                cancellationToken: cancellationToken
            )
            .AsTask();
    }

    private static string CodeOf(CallToolResult result) =>
        result.IsError is true ? result.Error().Code() : FaultMatrix.Answer;

    private static IEnumerable<string> Secrets(Product product) =>
        [SandboxCredentials.ClientSecret, .. product.Tab.IssuedTokens];
}
