using System.Text.Json;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Bodies.Sports;

/// <summary>The contestants: both sides, or none for a market on a whole field or a season.</summary>
internal static class ContestantsBody
{
    private static readonly (string Size, string Ending)[] Icons =
    [
        ("svg", ".svg"),
        ("xxhdpi", "_xxhdpi.png"),
        ("2x", "@2x.png"),
    ];

    public static void Write(Utf8JsonWriter json, MatchPlan match)
    {
        var sides = match.Contest is { } contest ? new[] { contest.Home, contest.Away } : [];
        json.Items("contestants", sides, side => Write(json, match, side, isHome: side == sides[0]));
        json.Strings("competitors", sides.Select(side => side.Name));
    }

    private static void Write(Utf8JsonWriter json, MatchPlan match, Side side, bool isHome)
    {
        json.WriteStartObject();
        json.WriteString("name", side.Name);
        json.WriteString("position", isHome ? "HOME" : "AWAY");
        json.WriteBoolean("isHome", isHome);
        json.Items(
            "image",
            Icons,
            icon => WriteIcon(json, icon.Size, $"{match.Competition.Name}/{side.Name}{icon.Ending}")
        );
        json.WriteEndObject();
    }

    private static void WriteIcon(Utf8JsonWriter json, string size, string path)
    {
        json.WriteStartObject();
        json.WriteString("size", size);
        json.WriteString(
            "url",
            $"https://metadata.beta.tab.com.au/icons/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}"
        );
        json.WriteEndObject();
    }
}
