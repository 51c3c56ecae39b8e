using System.Text.Json.Serialization;

namespace TabMcp.Domain.Racing;

/// <summary>The three racing codes, each with the letter that stands for it in paths and answers.</summary>
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
