using System.Diagnostics;
using TabMcp.Api.Logging;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.UnitTests.Api.Logging;

public sealed class ActivityRedactionTests
{
    private const string Value = "trace-Secret-42";

    [Fact]
    public void Masks_a_secret_everywhere_in_an_activity()
    {
        var secret = Secret.From(Value);
        using var activity = new Activity("call");
        activity.DisplayName = $"call {Value}";
        activity.SetStatus(ActivityStatusCode.Error, $"broke with {Value}");
        activity.SetTag("text", Value).SetTag("texts", new[] { "a", Value }).SetTag("number", 7);
        activity.SetTag("address", new Uri($"http://host/{Value}"));
        activity.AddException(new IOException(Value));
        activity.AddLink(new(default, new() { ["tag"] = Value }));

        ActivityRedaction.Redact(activity);

        activity.DisplayName.ShouldBe("call ***");
        (activity.Status, activity.StatusDescription).ShouldBe((ActivityStatusCode.Error, "broke with ***"));
        activity.GetTagItem("text").ShouldBe("***");
        activity.GetTagItem("texts").ShouldBe(new[] { "a", "***" });
        activity.GetTagItem("number").ShouldBe(7);
        activity.GetTagItem("address").ShouldBe("http://host/***");
        var told = activity.Events.Single().Tags.ToDictionary(StringComparer.Ordinal);
        told["exception.message"].ShouldBe("***");
        told["exception.stacktrace"].ShouldBe("System.IO.IOException: ***");
        activity.Links.Single().Tags!.Single().Value.ShouldBe("***");
        GC.KeepAlive(secret);
    }

    [Fact]
    public void Takes_the_query_from_every_address()
    {
        using var activity = new Activity("call");
        activity
            .SetTag("url.query", "?a")
            .SetTag("url.full", "http://host/mcp?a")
            .SetTag("http.target", "/mcp?a")
            .SetTag("url.path", "/mcp");

        ActivityRedaction.Redact(activity);

        activity
            .TagObjects.Select(tag => tag.Value)
            .ShouldBe(new object[] { "***", "http://host/mcp", "/mcp", "/mcp" });
    }
}
