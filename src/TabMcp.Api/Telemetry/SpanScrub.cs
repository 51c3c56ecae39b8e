using System.Diagnostics;
using OpenTelemetry;
using TabMcp.Api.Logging;

namespace TabMcp.Api.Telemetry;

/// <summary>Leaves on a span only what is known to be harmless, before it goes to a collector.</summary>
/// <remarks>
/// A list of what may stay rather than of what must go: the next version of a library may add an address, a query or a
/// header, and nobody would notice. What stays is still searched for secrets.
/// </remarks>
internal sealed class SpanScrub : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "http.request.method",
        "http.response.status_code",
        "http.route",
        "network.protocol.version",
        "url.scheme",
        "error.type",
        "tabmcp.tool",
        "tabmcp.operation",
        "tabmcp.outcome",
    };

    public override void OnEnd(Activity data)
    {
        List<string>? other = null;
        foreach (ref readonly var tag in data.EnumerateTagObjects())
        {
            if (!Harmless.Contains(tag.Key))
                (other ??= []).Add(tag.Key);
        }

        foreach (var key in other ?? [])
            data.SetTag(key, value: null);
        data.TraceStateString = null;
        if (data.StatusDescription is not null)
            data.SetStatus(data.Status);
        ActivityRedaction.Redact(data);
    }
}
