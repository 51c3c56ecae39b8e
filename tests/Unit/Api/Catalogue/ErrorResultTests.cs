using System.Text.Json;
using ModelContextProtocol.Protocol;
using TabMcp.Api.Catalogue;
using TabMcp.Application.Errors;

namespace TabMcp.UnitTests.Api.Catalogue;

public sealed class ErrorResultTests
{
    [Fact]
    public void Says_the_code_the_message_and_each_argument_once()
    {
        var refusal = new ToolException([
            new("race_number", "race_number is wrong."),
            new("include", "include is wrong."),
            new("include", "include is wrong twice."),
        ]);

        Text(ErrorResult.Of(refusal, "r-1"))
            .ShouldBe(
                """{"error":{"code":"invalid_input","message":"race_number is wrong. include is wrong. include is wrong twice.","arguments":["race_number","include"],"request_id":"r-1"}}"""
            );
    }

    [Fact]
    public void Names_the_arguments_of_what_was_not_found()
    {
        var missing = new ToolException(ErrorKind.NotFound, "No race 29.")
        {
            Arguments = ["race_number", "venue_mnemonic", "race_number"],
        };

        Text(ErrorResult.Of(missing, "r-1"))
            .ShouldBe(
                """{"error":{"code":"not_found","message":"No race 29.","arguments":["race_number","venue_mnemonic"],"request_id":"r-1"}}"""
            );
    }

    [Fact]
    public void Gives_choices_as_data_beside_the_arguments()
    {
        var missing = new ToolException(ErrorKind.NotFound, "No such sport.")
        {
            Arguments = ["sport_name"],
            Choices = ["Rugby League", "O'Neill \"cup\""],
        };

        Text(ErrorResult.Of(missing, "r-1"))
            .ShouldBe(
                """{"error":{"code":"not_found","message":"No such sport.","arguments":["sport_name"],"choices":["Rugby League","O'Neill \"cup\""],"request_id":"r-1"}}"""
            );
    }

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(1001, 2)]
    [InlineData(0, 0)]
    public void Rounds_the_wait_that_TAB_asks_for_up_to_whole_seconds(int milliseconds, int seconds)
    {
        var busy = new ToolException(ErrorKind.RateLimited, "TAB is busy.")
        {
            RetryAfter = TimeSpan.FromMilliseconds(milliseconds),
        };

        Text(ErrorResult.Of(busy, "r-1"))
            .ShouldBe(
                $$$"""{"error":{"code":"rate_limited","message":"TAB is busy.","retry_after_seconds":{{{seconds}}},"request_id":"r-1"}}"""
            );
    }

    [Fact]
    public void Every_kind_of_failure_is_an_error_without_structured_content()
    {
        foreach (var kind in Enum.GetValues<ErrorKind>())
        {
            var result = ErrorResult.Of(new ToolException(kind, "It went wrong."), "r-1");

            result.IsError.ShouldBe(true);
            result.StructuredContent.ShouldBeNull();
            JsonElement
                .Parse(Text(result))
                .GetProperty("error")
                .GetProperty("code")
                .GetString()
                .ShouldBe(ErrorCodes.Of(kind));
        }
    }

    [Fact]
    public void A_bug_is_told_in_one_plain_sentence()
    {
        var result = ErrorResult.OfBug("r-1");

        result.IsError.ShouldBe(true);
        JsonElement.Parse(Text(result)).GetProperty("error").GetProperty("code").GetString().ShouldBe("internal_error");
        Text(result).ShouldNotContain("Exception");
    }

    [Fact]
    public void A_cause_stays_with_the_operator()
    {
        var failure = new ToolException(ErrorKind.Blocked, "TAB refused us.", new IOException("canary"));

        Text(ErrorResult.Of(failure, "r-1")).ShouldNotContain("canary");
    }

    private static string Text(CallToolResult result) =>
        result.Content.ShouldHaveSingleItem().ShouldBeOfType<TextContentBlock>().Text;
}
