using System.Text.Json;
using TabMcp.Application.AnyPath;
using TabMcp.Application.Errors;
using TabMcp.Domain;
using TabMcp.UnitTests.Api.Catalogue;

namespace TabMcp.UnitTests.Application.AnyPath;

public sealed class GetTests : IDisposable
{
    private const string Dates = "/v1/tab-info-service/racing/dates";

    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Answers_with_the_body_and_where_and_when_it_was_read()
    {
        _app.Open.Body = """{"dates":[{"dateName":"today"}]}""";

        var answer = await _app.AskAsync(new Get(Dates));

        answer.Path.ShouldBe(Dates);
        answer.AsOf.ShouldBe(_app.Clock.GetUtcNow());
        answer.Body!.Value.GetRawText().ShouldBe(_app.Open.Body);
        (answer.Outline, answer.Narrow).ShouldBe((null, null));
    }

    [Fact]
    public async Task Says_whose_prices_are_meant_unless_the_path_or_the_params_do()
    {
        await _app.AskAsync(new Get(Dates));
        await _app.AskAsync(new Get(Dates, Jurisdiction: Jurisdiction.NT));
        await _app.AskAsync(new Get(Dates, Params("""{"jurisdiction":"SA"}""")));
        await _app.AskAsync(new Get("/v1/historical-results-service/NSW/racing/2026-04-13"));

        _app.Open.Asked.ShouldBe([
            $"{Dates}?jurisdiction=VIC",
            $"{Dates}?jurisdiction=NT",
            $"{Dates}?jurisdiction=SA",
            "/v1/historical-results-service/NSW/racing/2026-04-13?",
        ]);
    }

    [Fact]
    public async Task Writes_each_param_as_queries_do()
    {
        await _app.AskAsync(new Get(Dates, Params("""{"numTopMarkets":5,"returnPromo":true,"next":"12 h&x"}""")));

        _app.Open.Asked.ShouldHaveSingleItem()
            .ShouldBe($"{Dates}?numTopMarkets=5&returnPromo=true&next=12 h&x&jurisdiction=VIC");
    }

    [Theory]
    [InlineData("""{"TabcorpAuth":"hush"}""", "no credential")]
    [InlineData("""{"access_token":"hush"}""", "no credential")]
    [InlineData("""{"client-id":"hush"}""", "no credential")]
    [InlineData("""{"a":[1]}""", "must have values")]
    [InlineData("""{"a":null}""", "must have values")]
    [InlineData("""{"a":"x\ny"}""", "must have values")]
    [InlineData("""{"a&b=c":1}""", "must have keys")]
    [InlineData("""{"":1}""", "must have keys")]
    public async Task Refuses_params_that_are_no_plain_query(string query, string rule)
    {
        var refusal = await _app.RefusalOfAsync(new Get(Dates, Params(query)));

        refusal.Faults.ShouldHaveSingleItem().Argument.ShouldBe("params");
        refusal.Message.ShouldStartWith("params must ");
        refusal.Message.ShouldContain(rule);
        refusal.Message.ShouldNotContain("hush");
        _app.Open.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_every_argument_at_fault_at_once()
    {
        var refusal = await _app.RefusalOfAsync(
            new Get("/v1/account-service/x", Params("""{"jurisdiction":"SA"}"""), "a..b", Jurisdiction.NT)
        );

        refusal.Faults.Select(fault => fault.Argument).ShouldBe(["path", "select", "jurisdiction"]);
        _app.Open.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Narrows_the_body_to_what_is_selected()
    {
        _app.Open.Body = """{"meetings":[{"name":"A"},{"name":"B"},{}]}""";

        (await _app.AskAsync(new Get(Dates, Select: "meetings[*].name")))
            .Body!.Value.GetRawText()
            .ShouldBe("""["A","B"]""");
        (await _app.AskAsync(new Get(Dates, Select: "/meetings/1")))
            .Body!.Value.GetRawText()
            .ShouldBe("""{"name":"B"}""");
    }

    [Fact]
    public async Task Says_what_there_is_where_a_selection_finds_nothing()
    {
        _app.Open.Body = """{"meetings":[],"next race <b>":1}""";

        var refusal = await _app.RefusalOfAsync(new Get(Dates, Select: "races[*].name"));

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Message.ShouldBe(
            "select finds nothing at its step 1: what it has come to is an object with other keys; a select that ends before this step shows them."
        );
        refusal.Arguments.ShouldBe(["select"]);
    }

    [Fact]
    public async Task A_body_over_budget_comes_in_outline_and_the_outline_leads_to_its_parts()
    {
        var races = string.Join(
            ',',
            Enumerable.Range(0, 100).Select(number => $$"""{"number":{{number}},"name":"{{new string('x', 400)}}"}""")
        );
        _app.Open.Body = $$$"""{"day":{"races":[{{{races}}}]}}""";

        var answer = await _app.AskAsync(new Get(Dates));

        answer.Body.ShouldBeNull();
        answer.Narrow.ShouldNotBeNull().ShouldContain(Dates);
        var pointer = answer.Outline.ShouldNotBeNull().Parts[^1].Select;
        pointer.ShouldBe("/day/races/0");
        (await _app.AskAsync(new Get(Dates, Select: pointer))).Body!.Value.GetProperty("number").GetInt32().ShouldBe(0);
        (await _app.AskAsync(new Get(Dates, Select: "day.races"))).Outline!.Parts[0].Select.ShouldBe("/day/races/0");
        JsonSerializer.SerializeToUtf8Bytes(answer, Catalogue.Json).Length.ShouldBeLessThan(24 * 1024);
    }

    [Theory]
    [InlineData("races[*]", 100)]
    [InlineData("days[*].races", 1)]
    public async Task A_long_list_of_what_was_picked_says_which_keys_its_items_have(string select, int items)
    {
        var races = string.Join(
            ',',
            Enumerable.Range(0, 100).Select(number => $$"""{"number":{{number}},"name":"{{new string('x', 400)}}"}""")
        );
        _app.Open.Body = $$"""{"races":[{{races}}],"days":[{"races":[{{races}}]}]}""";

        var outline = (await _app.AskAsync(new Get(Dates, Select: select))).Outline.ShouldNotBeNull();

        (outline.Type, outline.Items).ShouldBe(("array", items));
        outline.Keys.ShouldBe(["number", "name"]);
        outline.Parts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task A_long_list_of_plain_values_has_no_keys(string item)
    {
        _app.Open.Body = $$"""{"rows":[{{string.Join(',', Enumerable.Repeat(item, 10_000))}}]}""";

        (await _app.AskAsync(new Get(Dates, Select: "rows[*]"))).Outline.ShouldNotBeNull().Keys.ShouldBeNull();
    }

    private static Dictionary<string, JsonElement> Params(string json) => Catalogue.Arguments(json);
}
