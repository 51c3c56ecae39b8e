using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;

namespace TabMcp.IntegrationTests.Http;

public sealed class PostBodyTests : IAsyncLifetime
{
    private McpTestHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await McpTestHost.StartAsync(
            server => server.WithTools([TestTool.Echo]),
            options => options.MaxRequestBodyBytes = 64 * 1024
        );

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("application/json, text/event-stream")]
    [InlineData("text/event-stream;q=0.5,application/json")]
    [InlineData("*/*")]
    [InlineData("application/*, text/*")]
    public async Task Answers_who_accepts_both_media_types(string accept)
    {
        var answer = await _host.Post(RawHttp.ListTools).With("Accept", accept).SendAsync();

        answer.Status.ShouldBe(200, answer.Body);
        answer.Last.GetProperty("id").GetInt32().ShouldBe(7);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/json")]
    [InlineData("text/event-stream")]
    [InlineData("application/json, text/event-stream;q=0")]
    public async Task Refuses_who_does_not_accept_both_media_types(string? accept)
    {
        var answer = await _host.Post(RawHttp.ListTools).With("Accept", accept).SendAsync();

        answer.ShouldBeError(406, -32000).ShouldContain("Accept");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task Refuses_a_body_that_is_not_json(string contentType)
    {
        var request = _host.Post(RawHttp.ListTools);
        request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);

        (await request.SendAsync()).ShouldBeError(415, -32000, id: null).ShouldContain("Content-Type");
    }

    [Fact]
    public async Task Takes_json_that_names_its_charset()
    {
        var request = _host.Post(RawHttp.ListTools);
        request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=\"UTF-8\"");

        (await request.SendAsync()).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("hello")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ping\"} {}")]
    public async Task Refuses_what_is_not_json(string body) =>
        (await _host.Post(body).SendAsync()).ShouldBeError(400, -32700, id: null).ShouldContain("JSON");

    [Theory]
    [InlineData("""{"id":7}""", "7")]
    [InlineData("""{"jsonrpc":"1.0","id":7,"method":"ping"}""", "7")]
    [InlineData("""{"id":"seven","method":"ping"}""", "\"seven\"")]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"ping"}""", null)]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"ping"}""", null)]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":5}""", "7")]
    [InlineData("5", null)]
    [InlineData("null", null)]
    public async Task Refuses_json_that_is_no_message_and_echoes_the_id_it_can_read(string body, string? id) =>
        (await _host.Post(body).SendAsync()).ShouldBeError(400, -32600, id);

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"jsonrpc":"2.0","id":7,"method":"ping"}]""")]
    public async Task Refuses_a_batch_and_says_so(string body) =>
        (await _host.Post(body).SendAsync()).ShouldBeError(400, -32600, id: null).ShouldContain("POST of its own");

    [Fact]
    public async Task Refuses_a_body_over_the_limit_by_its_length()
    {
        var answer = await _host.Post(new string(' ', 64 * 1024 + 1)).SendAsync();

        answer.ShouldBeError(413, -32000, id: null).ShouldContain("65536 bytes");
    }

    [Fact]
    public async Task Takes_a_body_at_the_limit() =>
        (await _host.Post(RawHttp.ListTools.PadRight(64 * 1024)).SendAsync()).Status.ShouldBe(200);

    [Fact]
    public async Task Gives_up_a_body_without_a_length_soon_after_the_limit()
    {
        var body = new EndlessStream();
        var request = _host.Post("");
        request.Content = new StreamContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TransferEncodingChunked = true;
        request.Headers.ExpectContinue = true;

        // The client may see the answer or, while it still sends, the closed connection; it must not send on for ever.
        try
        {
            (await request.SendAsync()).ShouldBeError(413, -32000, id: null);
        }
        catch (HttpRequestException)
        {
            body.Sent.ShouldBeGreaterThan(64 * 1024);
        }
        body.Sent.ShouldBeLessThan(64 * 1024 * 1024);
    }

    /// <summary>Spaces without end: JSON that never starts.</summary>
    private sealed class EndlessStream : Stream
    {
        public long Sent { get; private set; }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Sent;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            Sent += count;
            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
