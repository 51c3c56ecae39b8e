using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using TabMcp.Application.Errors;
using TabMcp.Infrastructure.Json;

namespace TabMcp.UnitTests.Infrastructure.Json;

public sealed class JsonStreamTests
{
    private const string Body = """
        { "unknown": { "deep": [[{ "list": [9] }]] }, "list": [ { "word": "a" }, null, { "word": "b\u00e9" } ],
          "n\u0061me": "first", "other": "x", "count": 2.5 }
        """;

    [Theory]
    [InlineData(16, 1)]
    [InlineData(16, 7)]
    [InlineData(64, 1)]
    [InlineData(4096, 4096)]
    public async Task Walks_what_is_asked_for_reads_what_is_known_and_passes_over_the_rest(int buffer, int chunk)
    {
        var (thing, words) = await ReadAsync(Body, buffer, chunk);

        thing.ShouldBe(new Thing { Name = "first", Count = 2.5m });
        words.ShouldBe(["a", "-", "bé"]);
    }

    [Fact]
    public async Task Passes_over_a_byte_order_mark() =>
        (await ReadAsync("\uFEFF" + Body, 16, 1)).Thing.ShouldNotBeNull().Name.ShouldBe("first");

    [Fact]
    public async Task An_absent_value_is_none_and_so_is_a_list()
    {
        (await ReadAsync("null")).Thing.ShouldBeNull();
        var (thing, words) = await ReadAsync("""{ "list": null }""");
        thing.ShouldBe(new Thing());
        words.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_beginning_of_a_text_ends_too_soon()
    {
        var whole = Body.TrimEnd();
        for (var length = 0; length < whole.Length; length++)
            await ShouldFailAsync(() => ReadAsync(whole[..length], 16, 3), $"cut at {length}");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("{ \"list\": {} }")]
    [InlineData("{ \"list\": 5 }")]
    [InlineData("{ \"name\": {} }")]
    [InlineData("{ \"name\": \"\\ud800\" }")]
    [InlineData("{ \"nam\\ud800\": 1 }")]
    [InlineData("{ \"unknown\": [1,] }")]
    [InlineData("{ \"unknown\": nul }")]
    [InlineData("{ unknown: 1 }")]
    [InlineData("{} {}")]
    [InlineData("{}]")]
    [InlineData("{ \"list\": [ 1 ] }")]
    public async Task What_is_not_the_JSON_we_know_is_refused(string body)
    {
        await ShouldFailAsync(() => ReadAsync(body));
        await ShouldFailAsync(() => ReadAsync(body, 16, 1));
    }

    [Fact]
    public async Task A_name_that_is_no_text_is_refused_where_it_matters()
    {
        byte[] body = [.. "{ \"nam"u8, 0xFF, .. "\": 1, \"name\": \""u8, 0xFF, .. "\" }"u8];

        await ShouldFailAsync(() => ReadAsync(new ChunkedStream(body, 5), 16));
    }

    [Fact]
    public async Task A_value_longer_than_any_that_is_known_is_refused_whether_read_or_passed_over()
    {
        var endless = new string('a', 5000);

        foreach (var name in new[] { "name", "unknown" })
        {
            var body = $$"""{ "{{name}}": "{{endless}}" }""";
            await ShouldFailAsync(() => ReadAsync(body, 16, 999, longest: 2048));
            (await ReadAsync(body, 16, 999, longest: 16_384)).Thing.ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task A_long_value_that_is_passed_over_in_parts_may_be_of_any_length()
    {
        var list = string.Join(',', Enumerable.Repeat("\"word\"", 5000));

        (await ReadAsync($$"""{ "unknown": [{{list}}], "name": "n" }""", 16, 1000, longest: 64))
            .Thing.ShouldNotBeNull()
            .Name.ShouldBe("n");
    }

    [Fact]
    public async Task A_cancelled_read_ends()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        using var json = new JsonStream(new ChunkedStream("{}"u8.ToArray(), 1), "the thing", cancelled.Token);

        await Should.ThrowAsync<OperationCanceledException>(async () => await json.PassAsync());
    }

    // Both are told to callers alike (UpstreamReply).
    private static async Task ShouldFailAsync(Func<Task> read, string? context = null)
    {
        var failure = await Should.ThrowAsync<Exception>(read, context);
        if (failure is not JsonException)
            failure.ShouldBeOfType<ToolException>(context).Kind.ShouldBe(ErrorKind.UpstreamUnexpected);
    }

    private static Task<(Thing? Thing, List<string> Words)> ReadAsync(
        string body,
        int buffer = 4096,
        int chunk = 4096,
        int longest = 4096
    ) => ReadAsync(new ChunkedStream(Encoding.UTF8.GetBytes(body), chunk), buffer, longest);

    private static async Task<(Thing? Thing, List<string> Words)> ReadAsync(Stream body, int buffer, int longest = 4096)
    {
        using var json = new JsonStream(body, "the thing", TestContext.Current.CancellationToken, buffer, longest);
        var words = new List<string>();
        var thing = await json.ReadObjectAsync(
            ThingJson.Default.Thing,
            new Dictionary<string, Func<Task>>
            {
                ["list"] = async () =>
                    await json.ReadArrayAsync(async () =>
                    {
                        var peeked = await json.PeekAsync(ThingJson.Default.Element);
                        (await json.ReadAsync(ThingJson.Default.Element)).ShouldBe(peeked);
                        words.Add(peeked?.Word ?? "-");
                    }),
            }
        );
        await json.EndAsync();
        return (thing, words);
    }
}

internal sealed record Thing
{
    public string? Name { get; init; }
    public decimal? Count { get; init; }
}

internal sealed record Element(string? Word);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Thing))]
[JsonSerializable(typeof(Element))]
internal sealed partial class ThingJson : JsonSerializerContext;
