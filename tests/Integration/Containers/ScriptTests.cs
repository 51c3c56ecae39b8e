using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Containers;

public sealed class ScriptTests
{
    public static TheoryData<string> Scripts => ["container-image", "docker-daemon", "measure-start"];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Explains_itself_and_takes_no_argument_that_it_does_not_know(string script)
    {
        var file = Path.Combine(Repository.Root, "scripts", script);

        (await Shell.RunAsync(file, "--help")).ShouldStartWith($"Usage: scripts/{script}");
        var (code, _, error) = await Shell.TryAsync(file, "--nonsense");

        code.ShouldBe(2);
        error.ShouldStartWith($"Usage: scripts/{script}");
    }
}
