using System.Text.Json;
using TabMcp.Application.AnyPath;
using TabMcp.Application.Errors;
using TabMcp.UnitTests.Properties;

namespace TabMcp.UnitTests.Application.AnyPath;

public sealed class SelectionTests
{
    private static readonly JsonElement Body = JsonElement.Parse(
        """{"a":[{"b":1,"c":[1,2]},{"b":2,"c":[3]},{"d":null}],"e.f":{"g/h":"~"},"0":"zero","*":"star","none":[],"n":null}"""
    );

    [Theory]
    [InlineData("/a/1/b", "2", "/a/1/b")]
    [InlineData("/e.f/g~1h", "\"~\"", "/e.f/g~1h")]
    [InlineData("/0", "\"zero\"", "/0")]
    [InlineData("/*", "\"star\"", "/*")]
    [InlineData("a[1].b", "2", "/a/1/b")]
    [InlineData("a.1.b", "2", "/a/1/b")]
    [InlineData("a[*].b", "[1,2]", null)]
    [InlineData("a[*].c[*]", "[1,2,3]", null)]
    [InlineData("a[*].c[0]", "[1,3]", null)]
    [InlineData("none[*]", "[]", null)]
    [InlineData("none[*].b", "[]", null)]
    [InlineData("n", "null", "/n")]
    public void Finds_the_part_and_the_pointer_to_it(string select, string part, string? leadsThere)
    {
        var found = Selection.Parse(select).From(Body);

        found.Part.GetRawText().ShouldBe(part);
        found.Pointer.ShouldBe(leadsThere);
    }

    [Fact]
    public void Nothing_asked_for_is_the_whole()
    {
        Selection.Parse(null).From(Body).ShouldBe((Body, ""));
        Selection.Parse("").From(Body).ShouldBe((Body, ""));
    }

    [Fact]
    public void A_list_at_the_top_is_selected_by_brackets_alone()
    {
        var list = JsonElement.Parse("""[{"a":1},{"a":2}]""");

        Selection.Parse("[*].a").From(list).Part.GetRawText().ShouldBe("[1,2]");
        Selection.Parse("[1]").From(list).Part.GetRawText().ShouldBe("""{"a":2}""");
    }

    [Theory]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData(".a")]
    [InlineData("a..b")]
    [InlineData("a[")]
    [InlineData("a[]")]
    [InlineData("a[-1]")]
    [InlineData("a[x]")]
    [InlineData("a[0]b")]
    [InlineData("a]")]
    [InlineData("a[1234567]")]
    [InlineData("a.[0]")]
    [InlineData("/a~")]
    [InlineData("/a~2")]
    [InlineData("a\nb")]
    public void Refuses_what_is_no_selection(string select) => Selection.IsValid(select).ShouldBeFalse();

    [Theory]
    [InlineData("/x", "an object with other keys")]
    [InlineData("a[7]", "a list of 3")]
    [InlineData("/a/-", "a list of 3")]
    [InlineData("/a/0/b/x", "a plain value")]
    [InlineData("e.f", "an object with other keys")]
    [InlineData("none[0]", "an empty list")]
    [InlineData("/0[*]", "an object with other keys")]
    public void Says_what_there_is_in_place_of_what_is_not(string select, string there)
    {
        var refusal = Should.Throw<ToolException>(() => Selection.Parse(select).From(Body));

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Message.ShouldStartWith("select finds nothing");
        refusal.Message.ShouldContain(there);
    }

    [Fact]
    public void Any_text_is_refused_or_read_and_never_breaks() =>
        Always.Holds(
            Any.Text,
            text =>
            {
                if (!Selection.IsValid(text))
                    Should.Throw<FormatException>(() => Selection.Parse(text));
                else if (text.Length > 0)
                    Should.NotThrow(() => Try(text));
            }
        );

    private static void Try(string text)
    {
        try
        {
            Selection.Parse(text).From(Body);
        }
        catch (ToolException nothing)
        {
            nothing.Kind.ShouldBe(ErrorKind.NotFound);
        }
    }
}
