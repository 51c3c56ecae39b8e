using System.Diagnostics;
using TabMcp.Api.Telemetry;

namespace TabMcp.UnitTests.Api.Telemetry;

public sealed class SpanScrubTests
{
    [Fact]
    public void Only_what_is_known_to_be_harmless_stays()
    {
        using var span = new Activity("call");
        span.SetTag("tabmcp.tool", "racing_get_race").SetTag("http.response.status_code", 200);
        span.SetTag("url.query", "canary").SetTag("url.full", "canary").SetTag("next.version's", "canary");
        span.SetStatus(ActivityStatusCode.Error, "canary");
        span.TraceStateString = "canary";

        using var scrub = new SpanScrub();
        scrub.OnEnd(span);

        span.TagObjects.Select(tag => tag.Key)
            .ShouldBe(["tabmcp.tool", "http.response.status_code"], ignoreOrder: true);
        span.Status.ShouldBe(ActivityStatusCode.Error);
        span.StatusDescription.ShouldBeNull();
        span.TraceStateString.ShouldBeNull();
    }
}
