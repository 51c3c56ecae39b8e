using System.Text;
using System.Text.Json;
using TabMcp.Application.Errors;
using TabMcp.Infrastructure.Json;
using TabMcp.Infrastructure.Upstream;
using TabMcp.UnitTests.Infrastructure.Upstream;

namespace TabMcp.UnitTests.Infrastructure.Json;

public sealed class OpenJsonTests
{
    [Fact]
    public async Task Keeps_every_value_and_the_spelling_of_numbers()
    {
        const string body = """{"a":[1,2.50,-3e2,true,false,null,"x"],"b":{},"c":[],"d":12345678901234567890}""";

        (await ReadAsync(body)).GetRawText().ShouldBe(body);
        (await ReadAsync("[{}]")).GetRawText().ShouldBe("[{}]");
        (await ReadAsync("\uFEFF{}")).GetRawText().ShouldBe("{}");
    }

    [Fact]
    public async Task Makes_keys_and_texts_fit_to_show()
    {
        var body = await ReadAsync(
            """{"na\u202Eme":"a\u200Bb\nc\u0007\u202E","long":"LONG"}""".Replace(
                "LONG",
                new string('x', 5000),
                StringComparison.Ordinal
            )
        );

        body.GetProperty("name").GetString().ShouldBe("ab c");
        body.GetProperty("long").GetString()!.Length.ShouldBe(2000);
    }

    [Fact]
    public async Task Leaves_links_out_on_request_and_internal_addresses_always()
    {
        const string body =
            """{"_links":{"self":"https://tab.example/a"},"winBook":"http://10.0.0.1/","in":[{"_links":{},"winBook":{"a":[1]},"b":1}]}""";

        (await ReadAsync(body))
            .GetRawText()
            .ShouldBe("""{"_links":{"self":"https://tab.example/a"},"in":[{"_links":{},"b":1}]}""");
        (await ReadAsync(body, withLinks: false)).GetRawText().ShouldBe("""{"in":[{"b":1}]}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":1,"a\u200b":2}""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"\udc00":1}""")]
    public async Task Anything_but_an_object_or_a_list_with_each_key_once_is_unexpected(string body)
    {
        (await RefusalOfAsync(body)).Kind.ShouldBe(ErrorKind.UpstreamUnexpected);
    }

    [Fact]
    public async Task A_body_that_is_deeper_than_any_is_unexpected()
    {
        (await ReadAsync(Nested(OpenJson.MaxDepth))).ValueKind.ShouldBe(JsonValueKind.Array);
        (await RefusalOfAsync(Nested(OpenJson.MaxDepth + 1))).Kind.ShouldBe(ErrorKind.UpstreamUnexpected);
    }

    [Fact]
    public async Task A_body_without_end_is_refused_and_never_held()
    {
        var body = new Endless();
        await using var upstream = new UpstreamHost(
            UpstreamHost.Anonymous,
            new StubTab(_ =>
            {
                var reply = StubTab.Json("");
                reply.Content = new StreamContent(body);
                reply.Content.Headers.ContentType = new("application/json");
                return reply;
            })
        );

        var refusal = await Should.ThrowAsync<ToolException>(() => ReadAsync(upstream));

        refusal.Kind.ShouldBe(ErrorKind.UpstreamUnexpected);
        refusal.Message.ShouldContain("larger than 8 MB");
        body.Sent.ShouldBe(OpenJson.MaxBytes + 1);
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private static async Task<ToolException> RefusalOfAsync(string body) =>
        await Should.ThrowAsync<ToolException>(() => ReadAsync(body));

    private static async Task<JsonElement> ReadAsync(string body, bool withLinks = true)
    {
        await using var upstream = new UpstreamHost(UpstreamHost.Anonymous, new StubTab(_ => StubTab.Json(body)));
        return await ReadAsync(upstream, withLinks);
    }

    private static async Task<JsonElement> ReadAsync(UpstreamHost upstream, bool withLinks = true) =>
        (
            await upstream.Client.GetOpenAsync(
                UpstreamPath.Of($"/v1/probe"),
                "probe",
                withLinks,
                onOtherRoot: null,
                TestContext.Current.CancellationToken
            )
        ).Value;

    private sealed class Endless : Stream
    {
        public long Sent { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Encoding.ASCII.GetBytes(new string('[', count)).CopyTo(buffer, offset);
            Sent += count;
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'[');
            Sent += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
