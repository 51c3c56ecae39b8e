using System.Text.RegularExpressions;

namespace TabMcp.RepositoryTests.Scripts;

public sealed partial class SecretScanTests : IDisposable
{
    // Written in two halves, so that the scan of this repository passes over them.
    private const string Planted = "ghp_" + "Zx81Qw72Er63Ty54Ui45Op36As27Df18Gh09";

    private readonly Scratch _scratch = new();

    [Theory]
    [InlineData("private-key", "-----BEGIN RSA " + "PRIVATE KEY-----")]
    [InlineData("private-key", "-----BEGIN " + "PRIVATE KEY-----")]
    [InlineData("aws-access-key", "AKIA" + "Q2W3E4R5T6Y7U8I9")]
    [InlineData("github-token", Planted)]
    [InlineData("slack-token", "xoxb-" + "123456789012-abcdefghij")]
    [InlineData("slack-webhook", "https://hooks.slack.com/" + "services/T0AAAAAA/B0BBBBBB/Zx81Qw72")]
    [InlineData("google-key", "AIza" + "Zx81Qw72Er63Ty54Ui45Op36As27Df18Gh0")]
    [InlineData("jwt", "eyJ" + "hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.Zx81Qw72Er63Ty54")]
    [InlineData("bearer-token", "Authorization: Bearer " + "Zx81Qw72Er63Ty54Ui45Op36")]
    [InlineData("password", "\"clientSecret\": \"" + "Zx81Qw72Er63Ty54\"")]
    [InlineData("password", "TAB_PASSWORD=" + "Zx81Qw72Er63Ty54")]
    [InlineData("password", "https://example.com/?api_key=" + "Zx81Qw72Er63Ty54")]
    [InlineData("url-password", "https://somebody:" + "Zx81Qw72Er63Ty54@example.com/")]
    public async Task Names_what_lets_somebody_in_and_never_shows_it(string rule, string secret)
    {
        _scratch.Write("notes/plan.txt", $"first\n{secret}\n");
        await _scratch.CommitAsync("Plan");

        var ran = await _scratch.RunAsync("scripts/scan-secrets");

        ran.ExitCode.ShouldBe(1);
        ran.Output.ShouldContain($"notes/plan.txt:2: {rule}, fingerprint ");
        ran.Output.ShouldNotContain(secret);
    }

    [Theory]
    [InlineData("TAB_CLIENT_SECRET=")]
    [InlineData("password: the-word-that-you-chose")]
    [InlineData("\"token\": \"${TAB_TOKEN_FROM_THE_VAULT}\"")]
    [InlineData("var token = Base64Url.EncodeToString(bytes1);")]
    [InlineData("https://user:${PASSWORD}@example.com/")]
    public async Task Passes_over_what_lets_nobody_in(string text)
    {
        _scratch.Write("notes/plan.txt", text + "\n");
        await _scratch.CommitAsync("Plan");

        var ran = await ScanAsync("");

        ran.ExitCode.ShouldBe(0, ran.Output);
    }

    [Fact]
    public async Task Finds_what_was_taken_out_again()
    {
        _scratch.Write("notes/plan.txt", Planted);
        await _scratch.CommitAsync("Plan");
        _scratch.Write("notes/plan.txt", "nothing");
        await _scratch.CommitAsync("Forget");

        (await ScanAsync("--tree")).ExitCode.ShouldBe(0);
        var ran = await ScanAsync("");
        ran.ExitCode.ShouldBe(1);
        ran.Output.ShouldContain("of the history");
    }

    [Fact]
    public async Task Finds_what_a_message_a_tag_or_a_new_file_says()
    {
        await _scratch.CommitAsync($"Log in with {Planted}");
        (await ScanAsync("")).Output.ShouldContain("commit:");

        await _scratch.GitAsync("commit", "--quiet", "--amend", "--message", "Plan");
        await _scratch.GitAsync("tag", "--annotate", "v1.0.0", "--message", $"With {Planted}");
        (await ScanAsync("")).Output.ShouldContain("refs/tags/v1.0.0:");

        await _scratch.GitAsync("tag", "--delete", "v1.0.0");
        (await ScanAsync("")).ExitCode.ShouldBe(0);
        _scratch.Write("new.txt", Planted);
        (await ScanAsync("--tree")).Output.ShouldContain("new.txt:1:");
    }

    [Fact]
    public async Task A_commit_hook_sees_only_what_is_staged()
    {
        await _scratch.CommitAsync("Plan");
        _scratch.Write("notes/plan.txt", Planted);
        (await ScanAsync("--staged")).ExitCode.ShouldBe(0);

        await _scratch.GitAsync("add", "--all");
        (await ScanAsync("--staged")).Output.ShouldContain("notes/plan.txt:1: github-token");
    }

    [Fact]
    public async Task What_is_allowed_has_a_reason_and_is_still_there()
    {
        _scratch.Write("notes/plan.txt", Planted);
        await _scratch.CommitAsync("Plan");
        var fingerprint = Fingerprint().Match((await ScanAsync("")).Output).Groups["value"].Value;

        _scratch.Write("artifacts/allowed", $"{fingerprint} github-token Made up for this test.\n");
        (await ScanAsync("")).ExitCode.ShouldBe(0);

        _scratch.Write("artifacts/allowed", $"{fingerprint} github-token\n");
        (await ScanAsync("")).Output.ShouldContain("with a reason");

        _scratch.Write(
            "artifacts/allowed",
            $"{fingerprint} github-token Made up.....\n0123456789abcdef jwt Gone long ago.\n"
        );
        (await ScanAsync("")).Output.ShouldContain("nothing matches 0123456789abcdef jwt");
    }

    public void Dispose() => _scratch.Dispose();

    private Task<Ran> ScanAsync(string mode) =>
        _scratch.RunAsync(
            "scripts/scan-secrets",
            mode,
            ("ALLOWED_SECRETS", Path.Combine(_scratch.Folder, "artifacts/allowed"))
        );

    [GeneratedRegex("fingerprint (?<value>[0-9a-f]{16})", RegexOptions.NonBacktracking)]
    private static partial Regex Fingerprint();
}
