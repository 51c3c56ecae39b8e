using System.Text.Json.Serialization;

namespace TabMcp.Domain;

/// <summary>Whose pools, prices and markets are meant: the Australian state or territory a punter bets from.</summary>
/// <remarks>
/// Not a location: a meeting in Perth is served under <see cref="NSW"/> as well, with the pools of New South Wales
/// (docs/upstream/services-and-links.md#jurisdiction). Western Australia has another operator and so no jurisdiction
/// here.
/// </remarks>
public enum Jurisdiction
{
    /// <summary>New South Wales.</summary>
    [JsonStringEnumMemberName("NSW")]
    NSW = 0,

    /// <summary>Victoria.</summary>
    [JsonStringEnumMemberName("VIC")]
    VIC = 1,

    /// <summary>Queensland.</summary>
    [JsonStringEnumMemberName("QLD")]
    QLD = 2,

    /// <summary>South Australia.</summary>
    [JsonStringEnumMemberName("SA")]
    SA = 3,

    /// <summary>Tasmania.</summary>
    [JsonStringEnumMemberName("TAS")]
    TAS = 4,

    /// <summary>Australian Capital Territory.</summary>
    [JsonStringEnumMemberName("ACT")]
    ACT = 5,

    /// <summary>Northern Territory.</summary>
    [JsonStringEnumMemberName("NT")]
    NT = 6,
}
