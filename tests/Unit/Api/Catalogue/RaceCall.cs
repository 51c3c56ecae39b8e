using System.Text.Json;
using TabMcp.Api.Catalogue;
using TabMcp.Application.Errors;
using TabMcp.Application.Racing;

namespace TabMcp.UnitTests.Api.Catalogue;

/// <summary>Calls of <c>racing_get_race</c>, bound from JSON as the server binds them.</summary>
internal static class RaceCall
{
    /// <summary>The members that every call needs, for tests to put into an object.</summary>
    public const string Whole = """
        "meeting_date": "today", "race_type": "R", "venue_mnemonic": "HAW", "race_number": 3
        """;

    private static readonly ArgumentBinder<GetRace> Race = new("racing_get_race", Catalogue.Json);

    public static GetRace Bind(string json) => Bind(Catalogue.Arguments(json));

    public static GetRace Bind(Dictionary<string, JsonElement> arguments) => Race.Bind(arguments);

    public static ToolException Refusal(string json) => Should.Throw<ToolException>(() => Bind(json));
}
