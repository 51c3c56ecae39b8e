using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TabMcp.Application.Answers;

/// <summary>Where the next page of a long answer begins: <c>next_cursor</c> of one call is <c>cursor</c> of the next.</summary>
/// <remarks>The list may have changed between two calls, so an entry can be seen twice or missed; prices move faster than pages.</remarks>
internal static class PageCursor
{
    /// <summary>Whether a caller's cursor is one of ours; absent is the first page.</summary>
    public static bool IsValid(string? cursor) => cursor is null || TryRead(cursor, out _);

    /// <summary>How many entries to pass over.</summary>
    /// <exception cref="FormatException">The cursor is none of ours; the validator's rule comes first.</exception>
    public static int Skip(string? cursor) =>
        cursor is null ? 0
        : TryRead(cursor, out var skip) ? skip
        : throw new FormatException($"'{cursor}' is no cursor.");

    /// <summary>The cursor of the page after one that ends at <paramref name="end"/>; none where that was the last.</summary>
    public static string? After(int end, int inAll) =>
        end < inAll ? string.Create(CultureInfo.InvariantCulture, $"{end}") : null;

    /// <summary>The same for a page of entries of which some may not be shown.</summary>
    /// <param name="skip">How many entries the page passed over.</param>
    /// <param name="most">How many it could hold.</param>
    /// <param name="kept">How many of those could be read: one without a name takes its place in TAB's list and no other.</param>
    /// <param name="shown">How many of those the answer had room for.</param>
    /// <param name="inAll">How many TAB's list has.</param>
    public static string? After(int skip, int most, int kept, int shown, int inAll) =>
        After(skip + (shown < kept ? shown : most), inAll);

    private static bool TryRead([NotNullWhen(true)] string? cursor, out int skip) =>
        int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out skip) && cursor.Length <= 6;
}
