using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using TabMcp.Application.Errors;

namespace TabMcp.UnitTests.Infrastructure.Upstream;

/// <summary>What the real HTTP stack reports, over loopback, when the wire misbehaves.</summary>
public sealed class UpstreamWireTests
{
    private static readonly byte[] Body = """{"name":"Hawkesbury"}"""u8.ToArray();

    [Fact]
    public async Task A_reset_before_any_status_is_the_edge()
    {
        await using var tab = new RawTab(socket =>
        {
            RawTab.Reset(socket);
            return Task.CompletedTask;
        });

        (await FailureAsync(tab)).Kind.ShouldBe(ErrorKind.Blocked);
    }

    [Fact]
    public async Task A_connection_closed_before_any_status_is_the_edge()
    {
        await using var tab = new RawTab(_ => Task.CompletedTask);

        (await FailureAsync(tab)).Kind.ShouldBe(ErrorKind.Blocked);
    }

    [Fact]
    public async Task A_body_that_ends_too_soon_is_an_outage()
    {
        await using var tab = RawTab.Sending(
            "HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 500",
            Body
        );

        (await FailureAsync(tab)).Kind.ShouldBe(ErrorKind.UpstreamUnavailable);
    }

    [Fact]
    public async Task A_reset_in_the_middle_of_the_body_is_an_outage()
    {
        await using var tab = new RawTab(async socket =>
        {
            await socket.SendAsync(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"nam\r\n"u8.ToArray()
            );
            RawTab.Reset(socket);
        });

        (await FailureAsync(tab)).Kind.ShouldBe(ErrorKind.UpstreamUnavailable);
    }

    [Fact]
    public async Task Nobody_listening_is_an_outage_that_says_so()
    {
        var gone = new RawTab(_ => Task.CompletedTask);
        await gone.DisposeAsync();

        var failure = await FailureAsync(gone);

        failure.Kind.ShouldBe(ErrorKind.UpstreamUnavailable);
        failure.Message.ShouldContain("refused the connection");
    }

    [Fact]
    public async Task Something_that_does_not_speak_HTTP_is_unexpected()
    {
        await using var tab = RawTab.Sending("SSH-2.0-OpenSSH_9.2");

        (await FailureAsync(tab)).Kind.ShouldBe(ErrorKind.UpstreamUnexpected);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var tab = RawTab.Sending("HTTP/1.1 302 Found\nLocation: /elsewhere\nContent-Length: 0");

        (await FailureAsync(tab)).Kind.ShouldBe(ErrorKind.UpstreamUnexpected);
        tab.Heads.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Reads_compressed_bodies(string encoding)
    {
        using var packed = new MemoryStream();
        await using (
            Stream packing = encoding is "br"
                ? new BrotliStream(packed, CompressionMode.Compress)
                : new GZipStream(packed, CompressionMode.Compress)
        )
            await packing.WriteAsync(Body, TestContext.Current.CancellationToken);
        await using var tab = RawTab.Sending(
            Success(packed.ToArray(), $"Content-Encoding: {encoding}"),
            packed.ToArray()
        );
        await using var upstream = new UpstreamHost(tab.Options);

        (await upstream.ReadAsync()).Value.Name.ShouldBe("Hawkesbury");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_body_that_cannot_be_unpacked_is_unexpected(string encoding)
    {
        var nonsense = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\u00ffnonsense", 40)));
        await using var tab = RawTab.Sending(Success(nonsense, $"Content-Encoding: {encoding}"), nonsense);

        (await FailureAsync(tab)).Kind.ShouldBe(ErrorKind.UpstreamUnexpected);
    }

    [Fact]
    public async Task Sends_back_no_cookie_no_token_and_no_trace()
    {
        await using var tab = RawTab.Sending(Success(Body, "Set-Cookie: ak_bmsc=canary; Path=/"), Body);
        await using var upstream = new UpstreamHost(tab.Options);
        using var activity = new Activity("call").SetIdFormat(ActivityIdFormat.W3C).Start();

        await upstream.ReadAsync();
        await upstream.ReadAsync();

        tab.Heads.Count.ShouldBe(2);
        foreach (var head in tab.Heads)
        {
            var names = head.Split("\r\n").Skip(1).Where(line => line.Contains(':')).Select(line => line.Split(':')[0]);
            names.ShouldBe(["Host", "Accept", "User-Agent", "Accept-Encoding"], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task A_name_arrives_as_the_one_segment_it_was_sent_as()
    {
        await using var tab = RawTab.Sending(Success(Body), Body);
        await using var upstream = new UpstreamHost(tab.Options);

        await upstream.Client.GetAsync(
            TabMcp.Infrastructure.Upstream.UpstreamPath.Of(
                $"/v1/sports/{"Over/Under 2.5 #1?"}/markets?jurisdiction={"NSW"}"
            ),
            ProbeJson.Default.Probe,
            "probe",
            TestContext.Current.CancellationToken
        );

        tab.Heads.ShouldHaveSingleItem()
            .ShouldStartWith("GET /v1/sports/Over%2FUnder%202.5%20%231%3F/markets?jurisdiction=NSW HTTP/1.1\r\n");
    }

    private static string Success(byte[] body, string? header = null) =>
        $"HTTP/1.1 200 OK\nConnection: close\nContent-Type: application/json\nContent-Length: {body.Length}{(header is null ? "" : "\n" + header)}";

    private static async Task<ToolException> FailureAsync(RawTab tab)
    {
        await using var upstream = new UpstreamHost(tab.Options);
        return await Should.ThrowAsync<ToolException>(() => upstream.ReadAsync());
    }
}
