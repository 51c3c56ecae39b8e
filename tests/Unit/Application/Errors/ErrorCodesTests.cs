using TabMcp.Application.Errors;

namespace TabMcp.UnitTests.Application.Errors;

public sealed class ErrorCodesTests
{
    [Fact]
    public void Every_kind_of_failure_has_a_code_of_its_own()
    {
        Enum.GetValues<ErrorKind>().Select(ErrorCodes.Of).ShouldBeUnique();
    }

    [Theory]
    [InlineData(ErrorKind.InvalidInput, "invalid_input")]
    [InlineData(ErrorKind.NotFound, "not_found")]
    [InlineData(ErrorKind.NotAuthenticated, "not_authenticated")]
    [InlineData(ErrorKind.Forbidden, "forbidden")]
    [InlineData(ErrorKind.RateLimited, "rate_limited")]
    [InlineData(ErrorKind.Blocked, "blocked")]
    [InlineData(ErrorKind.UpstreamUnavailable, "upstream_unavailable")]
    [InlineData(ErrorKind.UpstreamUnexpected, "upstream_unexpected")]
    public void A_code_never_changes(ErrorKind kind, string code)
    {
        ErrorCodes.Of(kind).ShouldBe(code);
    }

    [Fact]
    public void A_number_that_is_no_kind_has_no_code()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ErrorCodes.Of((ErrorKind)99));
    }
}
