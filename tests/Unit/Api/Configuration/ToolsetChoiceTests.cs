using TabMcp.Api.Configuration;
using TabMcp.Application.Tools;

namespace TabMcp.UnitTests.Api.Configuration;

public sealed class ToolsetChoiceTests
{
    [Theory]
    [InlineData("all", "all")]
    [InlineData("racing", "racing")]
    [InlineData(" Sports , RACING,", "racing,sports")]
    [InlineData("racing,all", "all")]
    [InlineData("racing,sports,results,footytab,analysis,auth,generic", "all")]
    public void Reads_words_in_any_case_and_order(string text, string choice)
    {
        ToolsetChoice.TryRead(text, out var read).ShouldBeTrue();

        read.ToString().ShouldBe(choice);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(",", "")]
    [InlineData("0", "")]
    [InlineData("racing sports", "")]
    [InlineData("racing,horses", "racing")]
    public void Says_that_a_word_is_unknown_and_keeps_the_others(string text, string choice)
    {
        ToolsetChoice.TryRead(text, out var read).ShouldBeFalse();

        read.ToString().ShouldBe(choice);
    }

    [Fact]
    public void Every_toolset_is_a_word_and_all_holds_each()
    {
        foreach (var toolset in Enum.GetValues<Toolset>())
        {
            ToolsetChoice.All.Holds(toolset).ShouldBeTrue();
            ToolsetChoice.TryRead(ToolsetChoice.Word(toolset), out var choice).ShouldBeTrue();
            Enum.GetValues<Toolset>().Where(choice.Holds).ShouldBe([toolset]);
            ToolsetChoice.Words.ShouldContain(ToolsetChoice.Word(toolset));
        }
    }

    [Fact]
    public void A_choice_within_another_holds_what_both_hold()
    {
        Read("racing,sports").Within(Read("sports,auth")).ShouldBe(Read("sports"));
        Read("racing").Within(Read("sports")).ToString().ShouldBe("");
        Read("racing").Within(ToolsetChoice.All).ShouldBe(Read("racing"));
    }

    private static ToolsetChoice Read(string text)
    {
        ToolsetChoice.TryRead(text, out var choice).ShouldBeTrue();
        return choice;
    }
}
