using TabMcp.Application.Errors;
using static TabMcp.UnitTests.Api.Catalogue.RaceCall;

namespace TabMcp.UnitTests.Api.Catalogue;

/// <summary>What a caller is told of arguments that do not bind.</summary>
public sealed class ArgumentRefusalTests
{
    [Fact]
    public void Names_every_fault_at_once()
    {
        var refusal = Refusal(
            """
            { "meeting_date": null, "race_type": "X", "race_number": "3", "fixed_odds": 1, "include": "pools",
              "runner": 4, "client_secret": "hunter2" }
            """
        );

        refusal.Kind.ShouldBe(ErrorKind.InvalidInput);
        refusal.Faults.ShouldBe(
            [
                new("meeting_date", "meeting_date must not be null; it must be a string."),
                new("race_type", "race_type must be one of R, H, G."),
                new("race_number", "race_number must be a whole number; the call has a string."),
                new("fixed_odds", "fixed_odds must be true or false; the call has another number."),
                new(
                    "include",
                    "include must be a list, each item one of pools, price_history, tips, comments, ratings; the call has a string."
                ),
                new(
                    "runner",
                    "runner is not an argument of racing_get_race, which takes meeting_date, race_type, venue_mnemonic, race_number, jurisdiction, fixed_odds, include."
                ),
                new(
                    "client_secret",
                    "client_secret does not belong in a call: credentials are configured on the server (TAB_CLIENT_ID, TAB_CLIENT_SECRET, TAB_USERNAME, TAB_PASSWORD) or, over HTTP, in the request's query or headers (clientId, clientSecret, username, password)."
                ),
                new(
                    "venue_mnemonic",
                    "venue_mnemonic is required: Three letters of the venue (WFM), or its name that day (Flemington)."
                ),
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public void Says_of_everything_missing_what_it_is()
    {
        var refusal = Refusal("{}");

        refusal
            .Faults.Select(fault => fault.Argument)
            .ShouldBe(["meeting_date", "race_type", "venue_mnemonic", "race_number"]);
        refusal.Faults.ShouldAllBe(fault => fault.Message.StartsWith($"{fault.Argument} is required: "));
    }

    [Theory]
    [InlineData("race_number", "3.5")]
    [InlineData("race_number", "99999999999")]
    [InlineData("race_number", "1e400")]
    [InlineData("race_number", "true")]
    [InlineData("race_number", "[3]")]
    [InlineData("meeting_date", "20260414")]
    [InlineData("meeting_date", "{}")]
    [InlineData("race_type", "0")]
    [InlineData("race_type", "\"0\"")]
    [InlineData("race_type", "\"\"")]
    [InlineData("race_type", "\"Thoroughbred\"")]
    [InlineData("race_type", "[\"R\"]")]
    [InlineData("jurisdiction", "\"WA\"")]
    [InlineData("jurisdiction", "\"NSW,VIC\"")]
    [InlineData("fixed_odds", "\"false\"")]
    [InlineData("include", "{}")]
    [InlineData("include", "[null]")]
    [InlineData("include", "[1]")]
    [InlineData("include", "[\"silks\"]")]
    [InlineData("include", "[\"1\"]")]
    [InlineData("include", "[\"price_history,tips\"]")]
    [InlineData("include", "[[\"tips\"]]")]
    public void A_value_of_the_wrong_kind_is_refused_with_the_rule(string argument, string value)
    {
        var arguments = Catalogue.Arguments($$"""{ {{Whole}} }""");
        arguments[argument] = System.Text.Json.JsonElement.Parse(value);

        var fault = Should.Throw<ToolException>(() => Bind(arguments)).Faults.ShouldHaveSingleItem();

        fault.Argument.ShouldBe(argument);
        fault.Message.ShouldStartWith($"{argument} must be ");
        fault.Message.ShouldNotContain("System.");
    }

    [Theory]
    [InlineData("race_type")]
    [InlineData("meeting_date")]
    [InlineData("venue_mnemonic")]
    [InlineData("jurisdiction")]
    public void Half_a_character_is_the_caller_s_fault_and_no_bug(string argument)
    {
        var arguments = Catalogue.Arguments($$"""{ {{Whole}} }""");
        arguments[argument] = System.Text.Json.JsonElement.Parse("\"\\ud800\"");

        Should.Throw<ToolException>(() => Bind(arguments)).Faults.ShouldHaveSingleItem().Argument.ShouldBe(argument);
    }

    [Fact]
    public void Half_a_character_in_a_list_is_the_caller_s_fault_and_no_bug()
    {
        Refusal($$"""{ {{Whole}}, "include": ["\ud800"] }""")
            .Faults.ShouldHaveSingleItem()
            .Argument.ShouldBe("include");
    }

    [Theory]
    [InlineData("password")]
    [InlineData("client_id")]
    [InlineData("clientSecret")]
    [InlineData("Authorization")]
    [InlineData("refresh_token")]
    [InlineData("X-Api_Key")]
    [InlineData("tab_username")]
    public void A_credential_is_told_where_it_belongs_and_never_repeated(string name)
    {
        var refusal = Refusal($$"""{ {{Whole}}, "{{name}}": "hunter2" }""");

        refusal.Message.ShouldBe(
            $"{name} does not belong in a call: credentials are configured on the server (TAB_CLIENT_ID, TAB_CLIENT_SECRET, TAB_USERNAME, TAB_PASSWORD) or, over HTTP, in the request's query or headers (clientId, clientSecret, username, password)."
        );
    }

    [Fact]
    public void A_value_is_never_repeated()
    {
        var refusal = Refusal(
            """{ "meeting_date": ["hunter2"], "race_type": "hunter2", "race_number": "hunter2", "other": "hunter2" }"""
        );

        refusal.Message.ShouldNotContain("hunter2");
    }

    [Fact]
    public void An_unknown_name_is_shown_short_and_without_what_cannot_be_seen()
    {
        var name = "a\u0007b\nc\u202ed\u200be\u2028f" + new string('x', 5000);
        var arguments = Catalogue.Arguments($$"""{ {{Whole}} }""");
        arguments[name] = System.Text.Json.JsonElement.Parse("1");

        var fault = Should.Throw<ToolException>(() => Bind(arguments)).Faults.ShouldHaveSingleItem();

        fault.Argument.ShouldBe("abcdef" + new string('x', 34));
        fault.Message.Length.ShouldBeLessThan(250);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u200b")]
    public void A_name_with_nothing_to_see_in_it_is_called_so(string name)
    {
        var arguments = Catalogue.Arguments($$"""{ {{Whole}} }""");
        arguments[name] = System.Text.Json.JsonElement.Parse("1");

        Should
            .Throw<ToolException>(() => Bind(arguments))
            .Faults.ShouldHaveSingleItem()
            .Argument.ShouldBe("(an empty name)");
    }

    [Theory]
    [InlineData("Meeting_Date")]
    [InlineData("meetingDate")]
    [InlineData("MeetingDate")]
    public void A_name_is_read_as_it_is_spelled(string name)
    {
        Refusal($$"""{ {{Whole}}, "{{name}}": "today" }""").Faults.ShouldHaveSingleItem().Argument.ShouldBe(name);
    }

    [Fact]
    public void An_answer_does_not_grow_with_what_a_caller_sends()
    {
        var unknown = Enumerable.Range(0, 10_000).Select(number => $"\"unknown_{number}\": 1");

        var refusal = Refusal($"{{ {string.Join(", ", unknown)} }}");

        refusal.Message.Length.ShouldBeLessThan(4_000);
    }
}
