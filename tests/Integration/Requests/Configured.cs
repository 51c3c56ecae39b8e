using System.Text;
using System.Text.Json;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.IntegrationTests.Http;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Requests;

/// <summary>Calls that bring a configuration of their own, in every form in which one travels.</summary>
internal static class Configured
{
    private const string Dates = "/v1/tab-info-service/racing/dates";

    /// <summary>The forms: whatever is appended to the address, and the headers.</summary>
    public static IReadOnlyList<
        Func<(string Name, string Value)[], (string Query, (string, string)[] Headers)>
    > Forms { get; } =
    [
        values => (Query(values, name => name), []),
        values => (Query(values, name => $"config.{name}"), []),
        values => (Query(values, name => $"config[{name}]"), []),
        values => ($"?config={Uri.EscapeDataString(Base64(values))}", []),
        values => ("", values),
    ];

    /// <summary>A login as the names of a request's configuration.</summary>
    public static (string Name, string Value)[] Values(this SandboxLogin login) =>
        [
            ("clientId", login.ClientId),
            ("clientSecret", login.ClientSecret),
            ("username", login.Username),
            ("password", login.Password),
        ];

    /// <summary>A call with some values in one of the forms.</summary>
    public static HttpRequestMessage Call(
        this Product product,
        (string Name, string Value)[] values,
        int form,
        string tool,
        string arguments = "{}"
    )
    {
        var (query, headers) = Forms[form % Forms.Count](values);
        var request = RawHttp.Post(
            new Uri(product.Endpoint, query),
            $$$"""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}"""
        );
        foreach (var (name, value) in headers)
            request.With(name, value);
        return request;
    }

    /// <summary>A public read that can be found again among what arrived at TAB.</summary>
    public static HttpRequestMessage Read(
        this Product product,
        (string Name, string Value)[] values,
        int form,
        string mark
    ) =>
        product.Call(
            values,
            form,
            "tab_get",
            $$$"""{"path":"{{{Dates}}}","params":{"mark":"{{{mark}}}"},"select":"/dates/0"}"""
        );

    /// <summary>The structured answer of a call that succeeded.</summary>
    public static JsonElement ToolAnswer(this RawHttp.Answer answer)
    {
        answer.Status.ShouldBe(200, answer.Body);
        var result = answer.Last.GetProperty("result");
        (result.TryGetProperty("isError", out var failed) && failed.GetBoolean()).ShouldBeFalse(answer.Body);
        return result.GetProperty("structuredContent");
    }

    /// <summary>The error of a call that failed.</summary>
    public static JsonElement ToolError(this RawHttp.Answer answer)
    {
        var result = answer.Last.GetProperty("result");
        result.GetProperty("isError").GetBoolean().ShouldBeTrue(answer.Body);
        return JsonElement
            .Parse(result.GetProperty("content")[0].GetProperty("text").GetString()!)
            .GetProperty("error");
    }

    private static string Query((string Name, string Value)[] values, Func<string, string> key) =>
        "?" + string.Join('&', values.Select(value => $"{key(value.Name)}={Uri.EscapeDataString(value.Value)}"));

    private static string Base64((string Name, string Value)[] values) =>
        Convert.ToBase64String(
            Encoding.UTF8.GetBytes(
                JsonSerializer.Serialize(values.ToDictionary(value => value.Name, value => value.Value))
            )
        );
}
