using TabMcp.Api.Logging;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.UnitTests.Api.Logging;

public sealed class CrashOutputTests
{
    [Fact]
    public async Task Says_what_ended_the_program_without_its_secrets()
    {
        var secret = Secret.From("crash-Secret-42");
        await using var error = new StringWriter();

        var code = await CrashOutput.GuardAsync(
            () => throw new InvalidOperationException("with crash-Secret-42", new IOException("crash-Secret-42")),
            error
        );

        code.ShouldBe(1);
        error.ToString().ShouldContain("System.InvalidOperationException: with ***");
        error.ToString().ShouldNotContain("crash-Secret-42");
        GC.KeepAlive(secret);
    }

    [Fact]
    public async Task Hands_on_the_exit_code_of_a_program_that_ends_well()
    {
        await using var error = new StringWriter();

        (await CrashOutput.GuardAsync(() => Task.FromResult(2), error)).ShouldBe(2);
        error.ToString().ShouldBeEmpty();
    }
}
