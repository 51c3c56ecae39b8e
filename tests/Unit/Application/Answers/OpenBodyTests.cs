using System.Text.Json;
using TabMcp.Application.Answers;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Application.Answers;

public sealed class OpenBodyTests
{
    [Fact]
    public void A_short_body_is_shown_whole()
    {
        var body = JsonElement.Parse("""{"pools":[1,2]}""");

        var open = OpenBody.Of(body);

        open.Body!.Value.GetRawText().ShouldBe("""{"pools":[1,2]}""");
        (open.Outline, open.Narrow).ShouldBe((null, null));
        OpenBody.Of(JsonElement.Parse("null")).ShouldBe(new OpenBody(null, null, null));
    }

    [Fact]
    public void A_long_body_is_outlined_with_the_pointer_to_each_part()
    {
        var row = $$$"""{"name":"{{{new string('x', 100)}}}","odds":{"win":2.5}}""";
        var rows = string.Join(',', Enumerable.Repeat(row, 200));

        var open = OpenBody.Of(JsonElement.Parse($$$"""{"a/b":[{{{rows}}}],"count":200,"~":{}}"""), "/v1/x");

        open.Body.ShouldBeNull();
        open.Narrow.ShouldNotBeNull().ShouldContain("tab_get with path /v1/x");
        var outline = open.Outline.ShouldNotBeNull();
        outline.Type.ShouldBe("object");
        outline.Keys.ShouldBe(["a/b", "count", "~"]);
        outline.Parts.Select(part => part.Select).ShouldBe(["/a~1b", "/~0", "/a~1b/0", "/a~1b/0/odds"]);
        outline.Parts[0].ShouldBe(new Outline.Part("/a~1b", "array", rows.Length + 2, 200, null));
        outline.Parts[2].Keys.ShouldBe(["name", "odds"]);
    }

    [Fact]
    public void A_part_is_outlined_from_where_it_stands()
    {
        var list = JsonElement.Parse($"""[["{new string('x', OpenBody.Most)}"]]""");

        OpenBody.Of(list, "/v1/x", "/races/3").Outline!.Parts.ShouldHaveSingleItem().Select.ShouldBe("/races/3/0");
        OpenBody.Of(list, "/v1/x", at: null).Outline!.Parts.ShouldBeEmpty();
        OpenBody.Of(list, "/v1/x", at: null).Narrow.ShouldNotBeNull().ShouldContain("[*]");
    }

    [Fact]
    public void An_outline_keeps_to_its_own_budget_whatever_it_is_of()
    {
        var wide = JsonSerializer.SerializeToElement(
            Enumerable.Range(0, 3000).ToDictionary(number => $"key {number}", _ => new[] { new { a = 1 } })
        );
        var deep = JsonElement.Parse(
            $$"""{"x":"{{new string('x', OpenBody.Most)}}","a":{{string.Concat(Enumerable.Repeat("""{"a":""", 50))}}1{{new string('}', 50)}}}"""
        );

        foreach (var body in new[] { wide, deep })
            JsonSerializer.SerializeToUtf8Bytes(OpenBody.Of(body)).Length.ShouldBeLessThan(12 * 1024);
    }

    [Theory]
    [InlineData("racing/race-2026-04-14-R-hawkesbury-3.json")]
    [InlineData("racing/meetings-2026-04-15-nsw.json")]
    public void A_real_body_keeps_to_the_budget_and_each_pointer_leads_to_what_it_says(string sample)
    {
        var body = JsonElement.Parse(TabSample.Read(sample));

        var outline = OpenBody.Of(body).Outline.ShouldNotBeNull();

        JsonSerializer.SerializeToUtf8Bytes(outline).Length.ShouldBeLessThan(12 * 1024);
        foreach (var part in outline.Parts)
        {
            var element = JsonPointer
                .Parse(part.Select)!
                .Aggregate(
                    body,
                    (at, key) =>
                        at.ValueKind is JsonValueKind.Array
                            ? at[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)]
                            : at.GetProperty(key)
                );
            element.ValueKind.ToString().ShouldBe(part.Type, StringCompareShould.IgnoreCase);
        }
    }
}
