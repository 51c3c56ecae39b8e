using System.Globalization;
using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;
using TabMcp.Infrastructure.Racing.Contracts;

namespace TabMcp.Infrastructure.Racing;

/// <summary>Reads the words that racing bodies share into the Domain; each is null where the text cannot be read.</summary>
internal static class RacingWords
{
    public static RaceType? RaceTypeOf(string? letter) =>
        letter switch
        {
            "R" => RaceType.Thoroughbred,
            "H" => RaceType.Harness,
            "G" => RaceType.Greyhound,
            _ => null,
        };

    /// <summary>The venue by its mnemonic; by the meeting's name where it has none
    /// (docs/upstream/racing.md#fixed-odds-only-meetings).</summary>
    public static VenueKey? VenueOf(string? mnemonic, string? meetingName)
    {
        if (VenueMnemonic.IsValid(mnemonic))
            return VenueKey.Of(VenueMnemonic.Parse(mnemonic));
        return PlainText.Clean(meetingName) is { } name && VenueKey.IsValid(name) ? VenueKey.Named(name) : null;
    }

    public static SellCode? SellCodeOf(SellCodeContract? contract) =>
        SellCode.IsValid(contract?.MeetingCode) && RaceTypeOf(contract.ScheduledType) is { } raceType
            ? SellCode.Parse(contract.MeetingCode, raceType)
            : null;

    /// <summary>Dollars from text such as <c>$42000.00</c>.</summary>
    public static decimal? DollarsOf(string? text) =>
        decimal.TryParse(text?.TrimStart('$'), NumberStyles.Number, CultureInfo.InvariantCulture, out var dollars)
            ? dollars
            : null;

    /// <summary>Places with their runners; a slot is empty after a dead heat, the whole list before a result.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> ResultsOf(IReadOnlyList<IReadOnlyList<int?>?>? places)
    {
        var known = places?.Select(IReadOnlyList<int> (place) => NumbersOf(place)).ToList() ?? [];
        return known.Exists(place => place.Count > 0) ? known : [];
    }

    /// <summary>A pool with what the body tells of it, or none where that does not name its product.</summary>
    public static Pool? PoolOf(PoolContract pool) =>
        PlainText.Clean(pool.WageringProduct) is { } product
            ? new(
                product,
                PlainText.Clean(pool.PoolStatusCode),
                pool.PoolTotal,
                pool.Jackpot is > 0 ? pool.Jackpot : null,
                [.. (pool.Legs ?? []).Select(leg => leg?.RaceNumber).OfType<int>()]
            )
            : null;

    /// <summary>The numbers of a list; a hole in it is passed over.</summary>
    public static IReadOnlyList<int> NumbersOf(IReadOnlyList<int?>? numbers) => [.. (numbers ?? []).OfType<int>()];
}
