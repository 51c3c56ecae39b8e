using Microsoft.Extensions.Logging;
using TabMcp.ArchitectureTests.Canaries;
using static TabMcp.ArchitectureTests.Rules.EventRules;

namespace TabMcp.Api.Canary
{
    [Breaks(nameof(An_event_id_belongs_to_one_log_message), "FeedLog.Eaten has the event id 7, as FeedStoreLog.Stored")]
    [Breaks(nameof(An_event_id_belongs_to_one_log_message), "FeedLog.Spilt has no event id")]
    internal static partial class FeedLog
    {
        [LoggerMessage(EventId = 7, Level = LogLevel.Debug, Message = "Feed was eaten")]
        public static partial void Eaten(this ILogger logger);

        [LoggerMessage(Level = LogLevel.Debug, Message = "Feed was spilt")]
        public static partial void Spilt(this ILogger logger);

        /// <summary>Nothing wrong with it: no other message has its id.</summary>
        [LoggerMessage(EventId = 8, Level = LogLevel.Debug, Message = "Feed ran out")]
        public static partial void RanOut(this ILogger logger);
    }
}

namespace TabMcp.Infrastructure.Canary
{
    [Breaks(nameof(An_event_id_belongs_to_one_log_message), "FeedStoreLog.Stored has the event id 7, as FeedLog.Eaten")]
    internal static partial class FeedStoreLog
    {
        [LoggerMessage(7, LogLevel.Debug, "Feed was stored")]
        public static partial void Stored(this ILogger logger);
    }
}
