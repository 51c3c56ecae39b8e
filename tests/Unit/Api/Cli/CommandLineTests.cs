using System.CommandLine;
using TabMcp.Api.Cli;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;

namespace TabMcp.UnitTests.Api.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Help_lists_every_option_and_every_setting_with_its_meaning()
    {
        (await RunAsync("--help")).ShouldBe(0);

        var help = _output.ToString();
        help.ShouldContain("--sandbox");
        help.ShouldContain("--stdio");
        help.ShouldContain("1800 858 858");
        foreach (var setting in Setting.All)
        {
            help.ShouldContain(setting.Name);
            help.ShouldContain(setting.Meaning);
        }

        _error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task Version_is_the_version_that_clients_see()
    {
        (await RunAsync("--version")).ShouldBe(0);

        _output.ToString().Trim().ShouldBe(ProductInfo.Version);
    }

    [Theory]
    [InlineData("--sandbax")]
    [InlineData("serve")]
    [InlineData("--stdio", "extra")]
    public async Task A_word_it_does_not_know_is_bad_usage(params string[] args)
    {
        (await RunAsync(args)).ShouldBe(2);

        _error.ToString().ShouldContain(args[^1]);
    }

    [Theory]
    [InlineData]
    [InlineData("--stdio")]
    [InlineData("--sandbox")]
    public async Task An_environment_that_cannot_be_used_is_bad_usage_with_a_line_a_fault(params string[] args)
    {
        var environment = new Dictionary<string, string> { ["PORT"] = "canary", ["TAB_SANDBOX"] = "perhaps" };

        (await RunAsync(args, environment)).ShouldBe(2);

        _error
            .ToString()
            .Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe(["PORT must be a whole number from 0 to 65535.", "TAB_SANDBOX must be true or false."]);
        _output.ToString().ShouldBeEmpty();
    }

    private Task<int> RunAsync(params string[] args) => RunAsync(args, []);

    private Task<int> RunAsync(string[] args, Dictionary<string, string> environment) =>
        CommandLine.RunAsync(
            args,
            new Surroundings(environment, TimeProvider.System),
            new InvocationConfiguration { Output = _output, Error = _error }
        );
}
