using System.Text.RegularExpressions;
using TabMcp.Tests;
using YamlDotNet.RepresentationModel;

namespace TabMcp.RepositoryTests.Scripts;

/// <summary>What every workflow has to keep to, and a planted fault for each rule.</summary>
public sealed partial class WorkflowTests
{
    private const string Good = """
        on: push
        permissions:
          contents: read
        concurrency:
          group: one
        jobs:
          gate:
            runs-on: ubuntu-24.04
            timeout-minutes: 5
            permissions:
              contents: read
            steps:
              - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
              - env:
                  TOKEN: ${{ secrets.GITHUB_TOKEN }}
                run: scripts/tally "$FOLDER"
        """;

    [Fact]
    public void Workflows_keep_to_the_rules()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, ".github/workflows"));

        files.Select(Path.GetFileName).ShouldBe(["monitor.yml", "release.yml", "test.yml"], ignoreOrder: true);
        files
            .SelectMany(file => Faults(File.ReadAllText(file)).Select(fault => $"{Path.GetFileName(file)}: {fault}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_workflow_that_keeps_to_them_has_no_fault() => Faults(Good).ShouldBeEmpty();

    [Theory]
    [InlineData("scripts/tally \"$FOLDER\"", "echo done", "run is not one script")]
    [InlineData("scripts/tally \"$FOLDER\"", "scripts/tally || true", "run is not one script")]
    [InlineData("scripts/tally \"$FOLDER\"", "scripts/tally; id", "run is not one script")]
    [InlineData("scripts/tally \"$FOLDER\"", "scripts/tally ${{ github.event.issue.title }}", "run is not one script")]
    [InlineData("scripts/tally \"$FOLDER\"", "scripts/tally $(id)", "run is not one script")]
    [InlineData("scripts/tally \"$FOLDER\"", "scripts/tally $FOLDER", "run is not one script")]
    [InlineData("scripts/tally \"$FOLDER\"", "scripts/absent", "is no script")]
    [InlineData("scripts/tally \"$FOLDER\"", "scripts/data/public-holidays.txt", "is not one script")]
    [InlineData("08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0", "v5", "is not pinned")]
    [InlineData(" # v5.0.0", "", "is not pinned")]
    [InlineData("actions/checkout@", "somebody/else@", "is not an action that was agreed to")]
    [InlineData("permissions:\n  contents: read", "env: {}", "no permissions")]
    [InlineData("    permissions:\n      contents: read\n", "", "gate has no permissions")]
    [InlineData("      contents: read", "      contents: write-all", "permission contents")]
    [InlineData("    timeout-minutes: 5\n", "", "gate has no time limit")]
    [InlineData("concurrency:\n  group: one\n", "", "no concurrency")]
    [InlineData(
        "    runs-on: ubuntu-24.04\n",
        "    runs-on: ubuntu-24.04\n    continue-on-error: true\n",
        "continue-on-error"
    )]
    [InlineData("on: push", "on: pull_request_target", "pull_request_target")]
    [InlineData("${{ secrets.GITHUB_TOKEN }}", "ghp_abc", "TOKEN is not taken from the secrets")]
    public void Each_rule_finds_a_planted_fault(string part, string fault, string expected)
    {
        Good.ShouldContain(part);

        Faults(Good.Replace(part, fault, StringComparison.Ordinal))
            .ShouldContain(found => found.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_tick_of_the_release_notes_is_a_job_of_the_release()
    {
        var jobs = (YamlMappingNode)
            Parse(File.ReadAllText(Path.Combine(Repository.Root, ".github/workflows/release.yml")))["jobs"];
        var publish = (YamlMappingNode)jobs["publish"];
        var needs = ((YamlSequenceNode)publish["needs"]).Select(need => need.ToString()).ToList();

        var notes = File.ReadAllText(Path.Combine(Repository.Root, "scripts/apps/release-notes.cs"));
        var ticks = notes[
            notes.IndexOf("jobs =", StringComparison.Ordinal)..notes.IndexOf("];", StringComparison.Ordinal)
        ];
        TickName().Matches(ticks).Select(match => match.Groups["job"].Value).ShouldBe(needs, ignoreOrder: true);
    }

    [Fact]
    public void No_script_swallows_a_failure_or_pushes_by_force()
    {
        var scripts = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "scripts"))
            .Where(file => !file.EndsWith("add-tool-check", StringComparison.Ordinal))
            .ToList();

        scripts.Count.ShouldBeGreaterThan(10);
        scripts
            .SelectMany(file =>
                File.ReadLines(file)
                    .Where(line => Swallowing().IsMatch(line))
                    .Select(line => $"{Path.GetFileName(file)}: {line}")
            )
            .ShouldBeEmpty();
        Swallowing().IsMatch("scan || true").ShouldBeTrue();
        Swallowing().IsMatch("git push --quiet --force origin main").ShouldBeTrue();
        Swallowing().IsMatch("git push origin +main").ShouldBeTrue();
    }

    [Fact]
    public void Dependabot_looks_at_everything_that_is_pinned()
    {
        var file = Parse(File.ReadAllText(Path.Combine(Repository.Root, ".github/dependabot.yml")));

        var updates = ((YamlSequenceNode)file["updates"]).Cast<YamlMappingNode>().ToList();
        updates
            .Select(update => update["package-ecosystem"].ToString())
            .ShouldBe(["nuget", "dotnet-sdk", "npm", "docker", "github-actions"], ignoreOrder: true);
        updates.ShouldAllBe(update =>
            Directory.Exists(Path.Combine(Repository.Root, update["directory"].ToString().TrimStart('/')))
        );
    }

    private static List<string> Faults(string text)
    {
        var faults = new List<string>();
        var workflow = Parse(text);
        if (text.Contains("continue-on-error", StringComparison.Ordinal))
            faults.Add("continue-on-error swallows a failure");
        if (text.Contains("pull_request_target", StringComparison.Ordinal))
            faults.Add("pull_request_target runs what strangers wrote with this repository's rights");
        if (!workflow.Children.ContainsKey("concurrency"))
            faults.Add("it has no concurrency");
        faults.AddRange(Permissions("it", workflow));

        // The comment beside a digest is no part of what YAML says, so lines are read for it.
        var uses = text.Split('\n').Where(line => UsesLine().IsMatch(line)).ToList();
        faults.AddRange(
            uses.Where(line => !Pinned().IsMatch(line))
                .Select(line => $"'{line.Trim()}' is not pinned by commit, with its version beside it")
        );
        faults.AddRange(
            uses.Where(line => !Agreed().IsMatch(line))
                .Select(line => $"'{line.Trim()}' is not an action that was agreed to")
        );

        foreach (var (name, node) in (YamlMappingNode)workflow["jobs"])
        {
            var job = (YamlMappingNode)node;
            faults.AddRange(Permissions($"{name}", job));
            if (!job.Children.ContainsKey("timeout-minutes"))
                faults.Add($"{name} has no time limit");
            foreach (var step in ((YamlSequenceNode)job["steps"]).Cast<YamlMappingNode>())
                faults.AddRange(StepFaults(step));
        }
        return faults;
    }

    private static IEnumerable<string> StepFaults(YamlMappingNode step)
    {
        if (step.Children.TryGetValue("env", out var environment))
        {
            foreach (var (name, value) in (YamlMappingNode)environment)
            {
                if (SecretName().IsMatch(name.ToString()) && !FromSecrets().IsMatch(value.ToString()))
                    yield return $"{name} is not taken from the secrets";
            }
        }

        if (!step.Children.TryGetValue("run", out var run))
            yield break;
        var match = OneScript().Match(run.ToString());
        if (!match.Success)
            yield return $"'{run}': run is not one script with quoted variables";
        else if (!IsExecutable(Path.Combine(Repository.Root, match.Groups["script"].Value)))
            yield return $"'{run}' is no script that can be run";
    }

    private static IEnumerable<string> Permissions(string owner, YamlMappingNode node)
    {
        if (!node.Children.TryGetValue("permissions", out var permissions) || permissions is not YamlMappingNode each)
            return [$"{owner} has no permissions of its own, one by one"];
        return each.Where(pair => pair.Value.ToString() is not ("read" or "write" or "none"))
            .Select(pair => $"{owner} has permission {pair.Key} {pair.Value}");
    }

    private static bool IsExecutable(string file) =>
        File.Exists(file)
        && (OperatingSystem.IsWindows() || File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute));

    private static YamlMappingNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents.ShouldHaveSingleItem().RootNode;
    }

    [GeneratedRegex(
        @"^(?<script>\.ci/run|scripts/[a-z-]+)(?: (?:[a-z-]+|""\$[A-Z_]+""))*$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex OneScript();

    [GeneratedRegex(@"^\s*(?:- )?uses:", RegexOptions.NonBacktracking)]
    private static partial Regex UsesLine();

    [GeneratedRegex(@"uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", RegexOptions.NonBacktracking)]
    private static partial Regex Pinned();

    [GeneratedRegex(
        "uses: actions/(?:attest-build-provenance|checkout|download-artifact|setup-dotnet|upload-artifact)@",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Agreed();

    [GeneratedRegex("TOKEN|SECRET|PASSWORD|KEY", RegexOptions.NonBacktracking)]
    private static partial Regex SecretName();

    [GeneratedRegex(@"^\$\{\{ secrets\.[A-Z_]+ \}\}$", RegexOptions.NonBacktracking)]
    private static partial Regex FromSecrets();

    [GeneratedRegex(@"^    \(""(?<job>\w+)"", """, RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex TickName();

    [GeneratedRegex(
        @"\|\| *(?:true|:|echo)\b|\|\| *:$|set \+e|git push.* (?:--force|-f|\+)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Swallowing();
}
