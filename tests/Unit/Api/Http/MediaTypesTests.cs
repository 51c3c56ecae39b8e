using TabMcp.Api.Http;

namespace TabMcp.UnitTests.Api.Http;

public sealed class MediaTypesTests
{
    [Theory]
    [InlineData("application/json", true)]
    [InlineData("APPLICATION/JSON", true)]
    [InlineData("text/html, application/json;q=0.9", true)]
    [InlineData(" application/json ; charset=utf-8 ", true)]
    [InlineData("application/*", true)]
    [InlineData("*/*;q=0.1", true)]
    [InlineData("application/json;q=0", false)]
    [InlineData("application/json; q=0.000", false)]
    [InlineData("application/json;q=0.001", true)]
    [InlineData("application/json;q=1", true)]
    [InlineData("application/jsonp", false)]
    [InlineData("text/*", false)]
    [InlineData("json", false)]
    [InlineData(",,;", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Reads_what_a_client_accepts(string? accept, bool accepts) =>
        MediaTypes.Accepts(accept, MediaTypes.Json).ShouldBe(accepts);

    [Theory]
    [InlineData("text/event-stream", true)]
    [InlineData("application/json, Text/Event-Stream;q=0.5", true)]
    [InlineData("text/event-stream;q=0", false)]
    [InlineData("text/*", false)]
    [InlineData("*/*", false)]
    [InlineData(null, false)]
    public void Tells_a_type_that_is_named_from_one_that_is_merely_taken(string? accept, bool names) =>
        MediaTypes.Names(accept, MediaTypes.EventStream).ShouldBe(names);

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("Application/Json; charset=UTF-8", true)]
    [InlineData("application/json;charset=\"utf-8\"", true)]
    [InlineData("application/json; profile=x", true)]
    [InlineData("application/json; charset=utf-16", false)]
    [InlineData("application/json; profile=x; charset=latin1", false)]
    [InlineData("application/vnd.api+json", false)]
    [InlineData("text/plain", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Knows_json(string? contentType, bool isJson) => MediaTypes.IsJson(contentType).ShouldBe(isJson);
}
