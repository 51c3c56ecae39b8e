using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using TabMcp.Application.Observability;

namespace TabMcp.Infrastructure.Upstream;

/// <summary>
/// Counts what TAB's bodies lack or spell in a way we do not know. A drift is news for the operator, never a failure for
/// the caller.
/// </summary>
internal sealed partial class SchemaDrift
{
    private readonly Counter<long> _count;
    private readonly ILogger<SchemaDrift> _logger;

    public SchemaDrift(IMeterFactory meters, ILogger<SchemaDrift> logger)
    {
        _count = meters
            .Create(ToolMetrics.MeterName)
            .CreateCounter<long>(
                "tabmcp.upstream.drift",
                "{field}",
                "Fields missing from, or unreadable in, upstream bodies."
            );
        _logger = logger;
    }

    /// <summary>A field we count on is absent or unreadable.</summary>
    /// <param name="body">Which body, such as <c>race</c>: one of a few constants.</param>
    /// <param name="field">Its key path in that body, a constant as well; never the value.</param>
    public void Missing(string body, string field)
    {
        _count.Add(1, new("body", body), new("field", field));
        Missed(body, field);
    }

    [LoggerMessage(EventId = 300, Level = LogLevel.Debug, Message = "The {Body} body lacks a readable {Field}")]
    private partial void Missed(string body, string field);
}
