using TabMcp.Application.Tools;

namespace TabMcp.UnitTests.Application.Tools;

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
}
