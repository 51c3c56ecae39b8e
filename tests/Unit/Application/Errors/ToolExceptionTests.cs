using TabMcp.Application.Answers;
using TabMcp.Application.Errors;

namespace TabMcp.UnitTests.Application.Errors;

public sealed class ToolExceptionTests
{
    [Fact]
    public void A_refusal_says_all_its_faults_in_one_message()
    {
        var refusal = new ToolException([new("race_number", "race_number is wrong."), new("venue", "venue is too.")]);

        refusal.Kind.ShouldBe(ErrorKind.InvalidInput);
        refusal.Message.ShouldBe("race_number is wrong. venue is too.");
    }

    [Fact]
    public void Another_failure_has_no_arguments_at_fault()
    {
        new ToolException(ErrorKind.Blocked, "TAB's edge refused us.").Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Choices_are_plain_short_and_each_once_whoever_gives_them()
    {
        var refusal = new ToolException(ErrorKind.NotFound, "There is none.")
        {
            Choices = ["Rugby\u202E Lea\ngue", "\u0007", "Rugby Lea gue", new string('x', 500)],
        };

        refusal.Choices.ShouldBe(["Rugby Lea gue", $"{new string('x', PlainText.NameLength - 1)}…"]);
    }

    [Fact]
    public void Offers_eight_choices_at_most_the_likeliest_first()
    {
        var refusal = new ToolException(ErrorKind.NotFound, "There is none.")
        {
            Choices = [.. Enumerable.Range(1, 20).Select(number => $"Sport {number}")],
        };

        refusal.Choices.Count.ShouldBe(8);
        refusal.Choices[0].ShouldBe("Sport 1");
        refusal.Choices[^1].ShouldBe("Sport 8");
    }
}
