using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TabMcp.IntegrationTests.Canaries;

namespace TabMcp.IntegrationTests.Http;

/// <summary>Speaks to the endpoint byte by byte, to see what clients see that do not behave.</summary>
internal static class RawHttp
{
    public const string VersionHeader = "MCP-Protocol-Version";

    public const string ListTools = """{"jsonrpc":"2.0","id":7,"method":"tools/list"}""";

    private static readonly HttpMessageInvoker Client = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>A well-formed request of 2026-07-28, with its headers, for tests to spoil.</summary>
    public static HttpRequestMessage Modern(
        this McpTestHost host,
        string method,
        string parameters = "",
        string? name = null,
        string meta =
            """{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}"""
    )
    {
        var members = parameters.Length > 0 ? $"{parameters}," : "";
        var request = host.Post(
            $$$"""{"jsonrpc":"2.0","id":7,"method":"{{{method}}}","params":{{{{members}}}"_meta":{{{meta}}}}}"""
        );
        request.Headers.Add(VersionHeader, "2026-07-28");
        request.Headers.Add("Mcp-Method", method);
        if (name is not null)
            request.Headers.Add("Mcp-Name", name);
        return request;
    }

    /// <summary>A POST as every revision takes it.</summary>
    public static HttpRequestMessage Post(this McpTestHost host, string body) => Post(host.Endpoint, body);

    /// <summary>A POST as every revision takes it, to any endpoint.</summary>
    public static HttpRequestMessage Post(Uri endpoint, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        return request;
    }

    public static HttpRequestMessage With(this HttpRequestMessage request, string header, string? value)
    {
        request.Headers.Remove(header);
        if (value is not null)
            request.Headers.TryAddWithoutValidation(header, value).ShouldBeTrue();
        return request;
    }

    public static async Task<Answer> SendAsync(this HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var headers = response
                .Headers.Concat(response.Content.Headers)
                .ToDictionary(
                    header => header.Key,
                    header => string.Join(", ", header.Value),
                    StringComparer.OrdinalIgnoreCase
                );
            CanarySearch.Run.Look("answer to a test", $"{string.Join('\n', headers)}\n{body}");
            return new Answer((int)response.StatusCode, headers, body);
        }
    }

    public sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
    {
        public string? this[string header] => Headers.GetValueOrDefault(header);

        /// <summary>Every message of the answer: the events of a stream, or the one JSON body.</summary>
        public IReadOnlyList<JsonElement> Messages =>
            this["Content-Type"] == "text/event-stream"
                ?
                [
                    .. Body.Split('\n')
                        .Where(line => line.StartsWith("data:", StringComparison.Ordinal))
                        .Select(line => JsonElement.Parse(line["data:".Length..])),
                ]
                : [JsonElement.Parse(Body)];

        public JsonElement Last => Messages[^1];

        /// <summary>Holds the answer to be this error, and gives its message.</summary>
        public string ShouldBeError(int status, int code, string? id = "7")
        {
            Status.ShouldBe(status, Body);
            var error = Last;
            error.GetProperty("jsonrpc").GetString().ShouldBe("2.0");
            error.GetProperty("id").GetRawText().ShouldBe(id ?? "null");
            error.GetProperty("error").GetProperty("code").GetInt32().ShouldBe(code, Body);
            return error.GetProperty("error").GetProperty("message").GetString().ShouldNotBeNull();
        }
    }
}
