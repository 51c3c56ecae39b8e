using TabMcp.Sandbox;

namespace TabMcp.UnitTests.Sandbox;

public sealed class SandboxCommandTests
{
    [Fact]
    public void Parses_port_and_seed_in_either_order()
    {
        SandboxCommand.Parse(["--seed", "-7", "--port", "5099"], out var options).ShouldBeNull();

        (options.Port, options.Seed).ShouldBe((5099, -7));
    }

    [Theory]
    [InlineData("--host", "127.0.0.1")]
    [InlineData("--port", "many")]
    [InlineData("--port", "70000")]
    [InlineData("--port", "-1")]
    [InlineData("--seed", null)]
    public void The_error_names_the_invalid_option(string name, string? value) =>
        SandboxCommand.Parse(value is null ? [name] : [name, value], out _).ShouldNotBeNull().ShouldContain(name);

    [Fact]
    public async Task Invalid_options_give_exit_code_2() =>
        (await SandboxCommand.RunAsync(["--prot", "1"])).ShouldBe(2);
}
