using TabMcp.Tests;

namespace TabMcp.RepositoryTests.Scripts;

public sealed class ScriptTests
{
    public static TheoryData<string> Scripts => ["container-image", "docker-daemon", "measure-start"];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Prints_its_usage_and_refuses_an_unknown_argument(string script)
    {
        var (code, help) = await RunAsync(script, "--help");

        code.ShouldBe(0, help);
        help.ShouldStartWith($"Usage: scripts/{script}");

        (code, var refusal) = await RunAsync(script, "--nonsense");

        code.ShouldBe(2);
        refusal.ShouldStartWith($"Usage: scripts/{script}");
    }

    private static Task<(int Code, string Output)> RunAsync(string script, string argument) =>
        Programs.RunAsync(Path.Combine(Repository.Root, "scripts", script), Repository.Root, input: "", argument);
}
