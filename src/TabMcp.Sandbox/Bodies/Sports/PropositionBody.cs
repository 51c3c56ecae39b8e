using System.Globalization;
using System.Text.Json;
using TabMcp.Sandbox.World;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Bodies.Sports;

/// <summary>One selection with its price (docs/upstream/sports.md#proposition).</summary>
internal static class PropositionBody
{
    public static void Write(Utf8JsonWriter json, MarketPlan market, int place, MarketState state)
    {
        var (selection, number) = (market.Selections[place], market.FirstNumber + place);
        var price = market.Price(selection, state.PricedAt);
        var hasPlaces = market.Kind.Places > 0;
        json.WriteStartObject();
        json.WriteString("id", number.ToString(CultureInfo.InvariantCulture));
        json.WriteString("name", selection.Name);
        json.Price("returnWin", price);
        if (hasPlaces)
            json.Price("returnPlace", PriceLadder.Place(price, market.Kind.Places));
        else
            json.WriteNumber("returnPlace", 0);
        json.WriteNull("differential");
        json.WriteString("bettingStatus", state.WordFor(selection));
        json.WriteBoolean("allowPlace", hasPlaces);
        json.WriteNumber("number", number);
        json.WriteBoolean("isOpen", state.IsOpen);
        json.WriteNumber("sortOrder", place + 1);
        if (market.Kind.ShowsSide)
            json.WriteString("position", place == 0 ? "HOME" : "AWAY");
        if (selection.Line is { } line)
            json.WriteString("line", line);
        if (state.TakesSameGame(market))
            json.WriteBoolean("sameGame", true);
        json.WriteEndObject();
    }
}
