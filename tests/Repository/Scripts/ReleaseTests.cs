using TabMcp.Api.Hosting;
using TabMcp.Tests;

namespace TabMcp.RepositoryTests.Scripts;

public sealed class ReleaseTests : IAsyncLifetime
{
    private const string Tag = "v1.2.3";

    private readonly Scratch _scratch = new();

    public async ValueTask InitializeAsync()
    {
        _scratch.Write(
            "Directory.Build.props",
            "<Project><PropertyGroup><Version>1.2.3</Version></PropertyGroup></Project>\n"
        );
        _scratch.Write(
            "CHANGELOG.md",
            "# Changelog\n\n## [1.2.3] - 2026-11-22\n\n### Added\n\n- A word.\n\n## [1.2.2] - 2026-11-01\n\n- An older one.\n"
        );
        _scratch.Write("server.json", """{ "version": "1.2.3" }""");
        _scratch.Write("deploy/mcpb/manifest.json", """{ "manifest_version": "0.4", "version": "1.2.3" }""");
        foreach (var gate in new[] { "scan-packages", "licences" })
            _scratch.Stub($"scripts/{gate}", $"echo {gate} ran");
        _scratch.Write("scripts/modules/allowed-secrets.txt", "");
        _scratch.Stub("scripts/sbom", """echo '{}' >"$1" """);
        _scratch.Stub(
            "scripts/pack",
            """while [[ "$1" != --output ]]; do shift; done; echo bundle >"$2/tab-mcp-1.2.3-linux-x64.mcpb" """
        );
        _scratch.Program(
            "dotnet",
            """[[ "$1" != run ]] || exec "$DOTNET" "$@"; [[ "$*" == "restore TabMcp.sln --locked-mode"* ]]"""
        );
        await _scratch.CommitAsync("Release");
    }

    [Fact]
    public async Task A_dry_run_does_all_that_needs_no_network()
    {
        var ran = await ReleaseAsync($"--dry-run {Tag}");

        ran.ExitCode.ShouldBe(0, ran.Output);
        ran.Output.ShouldContain("agree on 1.2.3");
        ran.Output.ShouldContain("scan-packages ran");
        ran.Output.ShouldContain("No secret in ");
        ran.Output.ShouldContain("licences ran");
        ran.Output.ShouldEndWith("Nothing was pushed or published.\n");
        _scratch.Read("artifacts/release/changes.md").ShouldBe("### Added\n\n- A word.\n");
        _scratch.Read("artifacts/release/release.json").ShouldContain("\"tab-mcp-1.2.3-linux-x64.mcpb\": \"");
        // Nothing ran as a job, so nothing is ticked.
        _scratch.Read("artifacts/release/notes.md").ShouldContain("- [ ] The whole gate passed");
        _scratch.Read("artifacts/release/notes.md").ShouldNotContain("[x]");
        (await _scratch.GitAsync("status", "--porcelain")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_annotated_tag_on_this_commit_passes_without_a_dry_run()
    {
        await _scratch.GitAsync("tag", "--annotate", Tag, "--message", "1.2.3");

        var ran = await ReleaseAsync($"--only check {Tag}");

        ran.ExitCode.ShouldBe(0, ran.Output);
        ran.Output.ShouldContain("The tag is annotated, and not signed.");
    }

    [Fact]
    public async Task A_tag_that_is_missing_passes_only_in_a_dry_run()
    {
        (await ReleaseAsync($"--dry-run --only check {Tag}")).ExitCode.ShouldBe(0);
        await IsRefusedAsync("the tag does not exist", dryRun: false);
    }

    [Fact]
    public async Task A_lightweight_tag_is_refused()
    {
        await _scratch.GitAsync("tag", Tag);

        await IsRefusedAsync("the tag is not annotated");
    }

    [Fact]
    public async Task A_tag_on_another_commit_is_refused()
    {
        await _scratch.GitAsync("tag", "--annotate", Tag, "--message", "1.2.3");
        _scratch.Write("README.md", "Later.");
        await _scratch.CommitAsync("Later");

        await IsRefusedAsync("the tag stands on another commit");
    }

    [Fact]
    public async Task Another_version_s_tag_is_refused_with_every_reason()
    {
        var ran = await ReleaseAsync("--dry-run v1.3.0");

        ran.ExitCode.ShouldBe(1);
        ran.Output.ShouldContain("v1.3.0 is refused: Directory.Build.props builds version 1.2.3.");
        ran.Output.ShouldContain(
            "v1.3.0 is refused: the changelog's newest section is '[1.2.3] - 2026-11-22', not [1.3.0]."
        );
        ran.Output.ShouldContain("v1.3.0 is refused: server.json says version 1.2.3.");
        ran.Output.ShouldContain("v1.3.0 is refused: deploy/mcpb/manifest.json says version 1.2.3.");
        // Nothing was done in the meantime.
        _scratch.Has("artifacts/release").ShouldBeFalse();
        ran.Output.ShouldNotContain("==> scan");
    }

    [Theory]
    [InlineData(
        "CHANGELOG.md",
        "# Changelog\n\n## [Unreleased]\n\n- News.\n\n## [1.2.3] - 2026-11-22\n\n- A word.\n",
        "newest section is '[Unreleased]'"
    )]
    [InlineData(
        "CHANGELOG.md",
        "# Changelog\n\n## [1.2.3] - 2026-11-22\n\n## [1.2.2] - 2026-11-01\n\n- A word.\n",
        "the changelog's section is empty"
    )]
    [InlineData("CHANGELOG.md", "# Changelog\n", "newest section is ''")]
    [InlineData("server.json", """{ "version": "1.2.2" }""", "server.json says version 1.2.2")]
    [InlineData("server.json", "{}", "server.json says version nothing")]
    [InlineData(
        "deploy/mcpb/manifest.json",
        """{ "version": "1.2.2" }""",
        "deploy/mcpb/manifest.json says version 1.2.2"
    )]
    public async Task What_disagrees_is_refused(string file, string text, string reason)
    {
        _scratch.Write(file, text);
        await _scratch.CommitAsync("Disagree");

        await IsRefusedAsync(reason);
    }

    [Theory]
    [InlineData("server.json")]
    [InlineData("deploy/mcpb/manifest.json")]
    public async Task What_is_missing_is_refused(string file)
    {
        await _scratch.GitAsync("rm", "--quiet", file);
        await _scratch.CommitAsync("Miss");

        await IsRefusedAsync($"{file} is missing");
    }

    [Fact]
    public async Task What_is_not_committed_is_refused()
    {
        _scratch.Write("new.txt", "new");

        await IsRefusedAsync("the working tree has changes that are not committed");
    }

    [Fact]
    public async Task A_section_without_its_date_passes_only_in_a_dry_run()
    {
        _scratch.Write("CHANGELOG.md", "# Changelog\n\n## [1.2.3] - Unreleased\n\n- A word.\n");
        await _scratch.CommitAsync("Prepare");
        await _scratch.GitAsync("tag", "--annotate", Tag, "--message", "1.2.3");

        (await ReleaseAsync($"--dry-run --only check {Tag}")).ExitCode.ShouldBe(0);
        await IsRefusedAsync("the changelog's section has no date", dryRun: false);
    }

    [Fact]
    public async Task A_step_that_fails_ends_the_release()
    {
        _scratch.Stub("scripts/licences", "exit 1");
        await _scratch.CommitAsync("Fail");

        var ran = await ReleaseAsync($"--dry-run {Tag}");

        ran.ExitCode.ShouldBe(1);
        ran.Output.ShouldNotContain("==> bundle");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.2.3")]
    [InlineData("--only everything v1.2.3")]
    [InlineData("v1.2.3;id")]
    public async Task Takes_a_tag_and_a_step_that_it_knows(string arguments) =>
        (await ReleaseAsync(arguments)).ExitCode.ShouldBe(2);

    [Fact]
    public async Task Publishing_records_digests_and_ticks_what_succeeded()
    {
        var origin = Path.Combine(_scratch.Folder, "artifacts/origin.git");
        await _scratch.GitAsync("init", "--quiet", "--bare", origin);
        await _scratch.GitAsync("remote", "add", "origin", origin);
        await _scratch.GitAsync("tag", "--annotate", Tag, "--message", "1.2.3");
        await _scratch.GitAsync("push", "--quiet", "origin", "main", Tag);
        _scratch.Program(
            "docker",
            """
            echo "$*" >>"$SCRATCH/artifacts/docker"
            [[ "$1 $2" != "image inspect" ]] || echo "ghcr.io/somebody/tab-mcp@sha256:$(printf 'ab%.0s' {1..32})"
            """
        );
        _scratch.Program("gh", """printf '%s\n' "$@" >"$SCRATCH/artifacts/gh" """);

        foreach (var step in new[] { "bundle", "image", "publish" })
        {
            var ran = await _scratch.RunAsync(
                "scripts/release",
                $"--only {step} {Tag}",
                ("IMAGE_NAME", "ghcr.io/Somebody/tab-mcp"),
                ("RELEASE_RESULTS", """{"test":{"result":"success","outputs":{}},"scan":{"result":"failure"}}""")
            );
            ran.ExitCode.ShouldBe(0, ran.Output);
        }

        var image = $"ghcr.io/somebody/tab-mcp@sha256:{string.Concat(Enumerable.Repeat("ab", 32))}";
        (
            await _scratch.GitAsync("--git-dir", origin, "notes", "--ref=releases", "show", $"{Tag}^{{commit}}")
        ).ShouldContain($"\"image\": \"{image}\"");
        _scratch.Read("artifacts/docker").ShouldContain("push ghcr.io/somebody/tab-mcp:1.2.3\n");
        var notes = _scratch.Read("artifacts/release/notes.md");
        notes.ShouldContain("- [x] The whole gate passed");
        notes.ShouldContain("- [ ] Packages, secrets and licences were scanned (failure)");
        notes.ShouldContain("(did not run)");
        notes.ShouldContain(image);
        var created = _scratch.Read("artifacts/gh").Split('\n');
        created[..4].ShouldBe(["release", "create", Tag, "--verify-tag"]);
        created.ShouldContain("artifacts/release/tab-mcp-1.2.3-linux-x64.mcpb");
        created.ShouldContain("artifacts/release/release.json");
    }

    [Fact]
    public async Task This_version_s_changelog_is_ready_for_its_tag()
    {
        using var scratch = new Scratch(needsNode: false);
        scratch.CopyTree("CHANGELOG.md");

        var ran = await scratch.RunAsync("scripts/changelog-section", ProductInfo.Version);

        ran.ExitCode.ShouldBe(0, ran.Output);
        ran.Output.ShouldStartWith("### ");
        (await scratch.RunAsync("scripts/changelog-section", "99.0.0")).ExitCode.ShouldBe(1);
        File.ReadLines(Path.Combine(Repository.Root, "CHANGELOG.md"))
            .First(line => line.StartsWith("## ", StringComparison.Ordinal))
            .ShouldStartWith($"## [{ProductInfo.Version}] - ");
    }

    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<Ran> ReleaseAsync(string arguments) => _scratch.RunAsync("scripts/release", arguments);

    private async Task IsRefusedAsync(string reason, bool dryRun = true)
    {
        var ran = await ReleaseAsync($"{(dryRun ? "--dry-run " : "")}--only check {Tag}");
        ran.ExitCode.ShouldBe(1, ran.Output);
        ran.Output.ShouldContain($"{Tag} is refused: ");
        ran.Output.ShouldContain(reason);
    }
}
