using System.Text.Json.Serialization;

namespace TabMcp.Domain.Racing;

/// <summary>The three racing codes, with the letter that stands for each in URL paths and responses.</summary>
public enum RaceType
{
    /// <summary>Thoroughbred racing, the gallops: <c>R</c>.</summary>
    [JsonStringEnumMemberName("R")]
    Thoroughbred = 0,

    /// <summary>Harness racing, the trots: <c>H</c>.</summary>
    [JsonStringEnumMemberName("H")]
    Harness = 1,

    /// <summary>Greyhound racing, the dogs: <c>G</c>.</summary>
    [JsonStringEnumMemberName("G")]
    Greyhound = 2,
}

/// <summary>Converts a racing code to its letter on the wire.</summary>
public static class RaceTypes
{
    /// <summary>The letter of a racing code: <c>R</c>, <c>H</c> or <c>G</c>.</summary>
    public static string Letter(this RaceType raceType) =>
        raceType switch
        {
            RaceType.Thoroughbred => "R",
            RaceType.Harness => "H",
            RaceType.Greyhound => "G",
            _ => throw new ArgumentOutOfRangeException(nameof(raceType), raceType, "This is not a racing code."),
        };
}
