using System.Text;

namespace TabMcp.Application.Arguments;

/// <summary>A name that stands as one segment of an address: any text but what no address carries.</summary>
internal static class PathName
{
    public const int MaxLength = 200;

    // A dot segment would climb, and half a character has no encoding.
    public static bool IsValid(string? name) =>
        !string.IsNullOrWhiteSpace(name)
        && name.Length <= MaxLength
        && name.Trim() is not ("." or "..")
        && !name.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar);
}
