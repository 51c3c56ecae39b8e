using System.Diagnostics;

namespace TabMcp.RepositoryTests.Docs;

/// <summary>Every promise of the runbook has a proof, and every proof that is named is there.</summary>
public sealed class RunbookProofTests
{
    private const string Program = "tab-mcp ";

    private static readonly Document Runbook = Document.Read("docs/operations/runbook-proof.md");

    private static readonly Proofs Proofs = new();

    [Fact]
    public void Every_promise_has_a_row() =>
        Rows().Select(row => row[0]).ShouldBe(Enumerable.Range(1, 67).Select(number => $"R{number}"));

    [Fact]
    public void Every_row_names_a_proof() =>
        Rows()
            .Where(row => Document.SpansIn(row[3]).Count + Document.LinksIn(row[3]).Count is 0)
            .Select(row => row[0])
            .ShouldBeEmpty();

    [Fact]
    public void Every_proof_that_is_named_is_there() =>
        Rows()
            .SelectMany(row =>
                Document
                    .SpansIn(row[3])
                    .Where(span => !span.StartsWith(Program, StringComparison.Ordinal) && !Proofs.Has(span))
                    .Select(span => $"{row[0]}: {span}")
            )
            .ShouldBeEmpty();

    [Fact]
    public async Task Every_command_that_is_named_is_one_with_the_options_that_are_named()
    {
        // The operator's page is pasted from, so its commands count as well.
        var page = Document.Read("DEPLOYMENT.md");
        var commands = Rows()
            .SelectMany(row => Document.SpansIn(row[3]))
            .Concat(page.CodeSpans)
            .Concat(page.Fences.SelectMany(fence => fence.Text.Split('\n')))
            .Where(text => text.StartsWith(Program, StringComparison.Ordinal))
            .Distinct()
            .ToList();

        commands.ShouldNotBeEmpty();
        foreach (var command in commands)
            (await IsCommandAsync(command)).ShouldBeTrue(command);
    }

    [Theory]
    [InlineData("RunbookProofTests.Says_nothing_of_the_sort")]
    [InlineData("AbsentTests")]
    [InlineData("scripts/absent")]
    [InlineData("docs/absent.md")]
    [InlineData("TabMcpAbsent")]
    [InlineData("tabmcp.absent")]
    [InlineData("/absent")]
    [InlineData("TAB_ABSENT")]
    public void A_proof_that_is_not_there_is_found(string named) => Proofs.Has(named).ShouldBeFalse();

    [Theory]
    [InlineData("tab-mcp absent")]
    [InlineData("tab-mcp smoke --absent")]
    public async Task A_command_that_is_not_there_is_found(string command) =>
        (await IsCommandAsync(command)).ShouldBeFalse();

    [Fact]
    public void What_takes_the_live_service_says_what_is_proven_instead() =>
        Rows()
            .Where(row => row[3].StartsWith("**Live only.**", StringComparison.Ordinal))
            .ShouldAllBe(row => row[3].Contains("Proven here: ", StringComparison.Ordinal));

    private static IReadOnlyList<string[]> Rows() => Runbook.Table("Row by row");

    private static async Task<bool> IsCommandAsync(string command)
    {
        var words = command[Program.Length..].Split(' ');
        var assembly = Path.Combine(AppContext.BaseDirectory, "TabMcp.Api.dll");
        using var program = Process.Start(
            new ProcessStartInfo("dotnet", [assembly, words[0], "--help"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var help = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        // Help for a word that is no command is that of the whole program.
        return program.ExitCode is 0
            && help.Contains($" {words[0]} [options]", StringComparison.Ordinal)
            && words.Where(IsOption).All(option => help.Contains($" {option} ", StringComparison.Ordinal));
    }

    private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal);
}
