using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TabMcp.Domain.Racing;

/// <summary>The Australian racing day that a meeting belongs to.</summary>
/// <remarks>
/// Not the UTC date of its races: a meeting of 2026-04-13 has a race that starts at 2026-04-12T22:40Z
/// (docs/upstream/services-and-links.md#dates). The words <c>yesterday</c>, <c>today</c> and <c>tomorrow</c> mean
/// days in Sydney time.
/// </remarks>
public sealed record MeetingDate
{
    private const string Format = "yyyy-MM-dd";

    // The offset of each word from today, in days.
    private static readonly Dictionary<string, int> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["yesterday"] = -1,
        ["today"] = 0,
        ["tomorrow"] = 1,
    };

    private MeetingDate(DateOnly value) => Value = value;

    /// <summary>The calendar day in Sydney.</summary>
    public DateOnly Value { get; }

    /// <summary>Whether <paramref name="text"/> is a valid date as <c>YYYY-MM-DD</c>, or one of the three
    /// words.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is not null && (Words.ContainsKey(text) || TryRead(text, out _));

    /// <summary>Parses a date or one of the three words, relative to the clock's current time.</summary>
    /// <exception cref="FormatException">The text is not a racing day; see <see cref="IsValid"/>.</exception>
    public static MeetingDate Parse(string text, TimeProvider clock)
    {
        if (text is not null && Words.TryGetValue(text, out var days))
            return new(Today(clock).Value.AddDays(days));
        return TryRead(text, out var day) ? new(day) : throw new FormatException($"'{text}' is not a meeting date.");
    }

    /// <summary>Parses a plain <c>YYYY-MM-DD</c> date; null if the text is anything else.</summary>
    public static MeetingDate? OrNone(string? text) => TryRead(text, out var day) ? new(day) : null;

    /// <summary>The current racing day in Sydney.</summary>
    public static MeetingDate Today(TimeProvider clock) => Of(clock.GetUtcNow());

    /// <summary>The racing day in Sydney at the given time.</summary>
    public static MeetingDate Of(DateTimeOffset instant) =>
        new(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, VenueTime.Sydney).DateTime));

    /// <summary>The date as URL paths and responses write it: <c>YYYY-MM-DD</c>.</summary>
    public override string ToString() => Value.ToString(Format, CultureInfo.InvariantCulture);

    private static bool TryRead(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
