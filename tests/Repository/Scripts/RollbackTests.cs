namespace TabMcp.RepositoryTests.Scripts;

public sealed class RollbackTests : IAsyncLifetime
{
    private const string Older =
        "ghcr.io/somebody/tab-mcp@sha256:1111111111111111111111111111111111111111111111111111111111111111";
    private const string Newer =
        "ghcr.io/somebody/tab-mcp@sha256:2222222222222222222222222222222222222222222222222222222222222222";

    private readonly Scratch _scratch = new();
    private string _deploy = "";

    public async ValueTask InitializeAsync()
    {
        var origin = Path.Combine(_scratch.Folder, "artifacts/origin.git");
        await _scratch.CommitAsync("First");
        await _scratch.GitAsync("init", "--quiet", "--bare", origin);
        // What a protected branch refuses, this one does: nothing is rewritten, nothing deleted.
        await _scratch.GitAsync("--git-dir", origin, "config", "receive.denyNonFastForwards", "true");
        await _scratch.GitAsync("--git-dir", origin, "config", "receive.denyDeletes", "true");
        await _scratch.GitAsync("remote", "add", "origin", origin);
        await ReleaseAsync("0.1.0", Older);
        await ReleaseAsync("0.2.0", Newer);
        await _scratch.GitAsync("push", "--quiet", "origin", "main", "--tags");
        await _scratch.GitAsync("push", "--quiet", "origin", "refs/notes/releases");
        _deploy = _scratch.Program("deploy", """echo "$*" >>"$SCRATCH/artifacts/deployed" """);
        _scratch.Program("smoke", """echo "$*" >>"$SCRATCH/artifacts/smoked"; [[ "$*" != *broken* ]]""");
    }

    [Fact]
    public async Task The_bytes_of_the_earlier_release_come_back_and_no_branch_moves()
    {
        var before = await _scratch.GitAsync("ls-remote", "--heads", "--tags", "origin");

        var ran = await RollbackAsync("--url https://live.example/mcp 0.1.0");

        ran.ExitCode.ShouldBe(0, ran.Output);
        _scratch.Read("artifacts/deployed").ShouldBe(Older + "\n");
        _scratch.Read("artifacts/smoked").ShouldBe("--url https://live.example/mcp\n");
        (await _scratch.GitAsync("ls-remote", "--heads", "--tags", "origin")).ShouldBe(before);
        (await _scratch.GitAsync("status", "--porcelain")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_rollback_is_on_record()
    {
        await RollbackAsync("v0.1.0");
        await RollbackAsync("v0.2.0");
        await RollbackAsync("v0.1.0");

        await _scratch.GitAsync("update-ref", "-d", "refs/notes/deployments");
        await _scratch.GitAsync("fetch", "--quiet", "origin", "refs/notes/deployments:refs/notes/deployments");
        var record = await _scratch.GitAsync("notes", "--ref=deployments", "show", "v0.1.0^{commit}");
        record
            .Split('\n')
            .Count(line => line.Contains($"rollback to 0.1.0 by Somebody: {Older}", StringComparison.Ordinal))
            .ShouldBe(2);
        _scratch.Read("artifacts/deployed").ShouldBe($"{Older}\n{Newer}\n{Older}\n");
    }

    [Fact]
    public async Task A_dry_run_deploys_nothing()
    {
        var ran = await RollbackAsync("--dry-run 0.1.0");

        ran.ExitCode.ShouldBe(0, ran.Output);
        ran.Output.ShouldContain(Older);
        _scratch.Has("artifacts/deployed").ShouldBeFalse();
    }

    [Fact]
    public async Task A_release_without_a_digest_or_that_never_was_is_refused()
    {
        await ReleaseAsync("0.3.0", "ghcr.io/somebody/tab-mcp:latest");
        await _scratch.GitAsync("push", "--quiet", "origin", "main", "--tags", "refs/notes/releases");

        (await RollbackAsync("0.3.0")).Output.ShouldContain("recorded no image by digest");
        (await RollbackAsync("9.9.9")).Output.ShouldContain("there is no release v9.9.9");
        _scratch.Has("artifacts/deployed").ShouldBeFalse();
    }

    [Fact]
    public async Task A_deployment_or_a_smoke_test_that_fails_is_told()
    {
        (await RollbackAsync("--url https://broken.example/mcp 0.1.0")).ExitCode.ShouldBe(1);

        _scratch.Program("deploy", "exit 3");
        var ran = await RollbackAsync("0.1.0");
        ran.ExitCode.ShouldBe(3);
        ran.Output.ShouldNotContain("Deployed");
    }

    [Fact]
    public async Task Nobody_deploys_without_saying_how()
    {
        _deploy = "";

        (await RollbackAsync("0.1.0")).Output.ShouldContain("DEPLOY_COMMAND names no program");
    }

    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ReleaseAsync(string version, string image)
    {
        _scratch.Write("version.txt", version);
        await _scratch.CommitAsync($"Release {version}");
        await _scratch.GitAsync("tag", "--annotate", $"v{version}", "--message", version);
        var commit = await _scratch.GitAsync("rev-parse", "HEAD");
        await _scratch.GitAsync(
            "notes",
            "--ref=releases",
            "add",
            "--message",
            $$"""{"version":"{{version}}","commit":"{{commit}}","image":"{{image}}"}"""
        );
    }

    private Task<Ran> RollbackAsync(string arguments) =>
        _scratch.RunAsync("scripts/rollback", arguments, ("DEPLOY_COMMAND", _deploy), ("SMOKE_COMMAND", "smoke"));
}
