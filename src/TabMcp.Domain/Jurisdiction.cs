using System.Text.Json.Serialization;

namespace TabMcp.Domain;

/// <summary>The Australian state or territory that a bettor bets from. It selects the pools, prices and
/// markets.</summary>
/// <remarks>
/// Not a location: a meeting in Perth is also served under <see cref="NSW"/>, with the pools of New South Wales
/// (docs/upstream/services-and-links.md#jurisdiction). Western Australia is missing because another operator serves
/// it.
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
