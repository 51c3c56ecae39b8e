namespace TabMcp.Domain.Racing;

/// <summary>Local time at a venue, derived from its meeting's location.</summary>
public static class VenueTime
{
    private static readonly Dictionary<string, string> ZonesByLocation = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NSW"] = "Australia/Sydney",
        ["ACT"] = "Australia/Sydney",
        ["VIC"] = "Australia/Melbourne",
        ["QLD"] = "Australia/Brisbane",
        ["SA"] = "Australia/Adelaide",
        ["WA"] = "Australia/Perth",
        ["TAS"] = "Australia/Hobart",
        ["NT"] = "Australia/Darwin",
        ["NZL"] = "Pacific/Auckland",
        ["HKG"] = "Asia/Hong_Kong",
        ["SGP"] = "Asia/Singapore",
        ["JPN"] = "Asia/Tokyo",
        ["KOR"] = "Asia/Seoul",
        ["GBR"] = "Europe/London",
        ["IRL"] = "Europe/Dublin",
        ["FRA"] = "Europe/Paris",
        ["TUR"] = "Europe/Istanbul",
        // South Africa appears under both codes (docs/upstream/racing.md#r2-meetings).
        ["SAF"] = "Africa/Johannesburg",
        ["ZAF"] = "Africa/Johannesburg",
        ["ARG"] = "America/Argentina/Buenos_Aires",
        ["URY"] = "America/Montevideo",
        ["CHL"] = "America/Santiago",
    };

    /// <summary>The Sydney time zone, which defines when a racing day starts.</summary>
    public static TimeZoneInfo Sydney { get; } = TimeZoneInfo.FindSystemTimeZoneById("Australia/Sydney");

    /// <summary>
    /// The zone of a location such as <c>QLD</c> or <c>NZL</c>; <see cref="Sydney"/> for a country that spans several
    /// zones (the United States, Canada, Brazil) and for an unknown location.
    /// </summary>
    public static TimeZoneInfo ZoneOf(string location) =>
        ZonesByLocation.TryGetValue(location, out var id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? zone
            : Sydney;

    /// <summary>Converts a time to local time at the location, with that zone's offset.</summary>
    public static DateTimeOffset At(DateTimeOffset instant, string location) =>
        TimeZoneInfo.ConvertTime(instant, ZoneOf(location));
}
