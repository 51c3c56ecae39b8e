namespace TabMcp.RepositoryTests.Scripts;

public sealed class PackageScanTests : IDisposable
{
    private const string Clean = """{"version":1,"projects":[{"path":"/a/One.csproj"}]}""";

    private const string Vulnerable = """
        {"version":1,"projects":[{"path":"/a/One.csproj","frameworks":[{"framework":"net10.0","transitivePackages":[
          {"id":"Old.Package","resolvedVersion":"1.0.0","vulnerabilities":[
            {"severity":"High","advisoryurl":"https://github.com/advisories/GHSA-aaaa-bbbb-cccc"}]}]}]}]}
        """;

    private const string Deprecated = """
        {"version":1,"projects":[{"path":"/a/One.csproj","frameworks":[{"framework":"net10.0","topLevelPackages":[
          {"id":"Old.Package","resolvedVersion":"1.0.0","deprecationReasons":["Legacy"],"alternativePackage":{"id":"New.Package"}}]}]}]}
        """;

    private const string OffersNone = """
        {"version":1,"problems":[{"level":"warning","text":"Audit source 'source0' did not provide any vulnerability data."}],
         "projects":[{"path":"/a/One.csproj"}]}
        """;

    private readonly Scratch _scratch = new();

    [Fact]
    public async Task Clean_packages_pass()
    {
        var ran = await ScanAsync(Clean, Clean);

        ran.ExitCode.ShouldBe(0, ran.Output);
        ran.Output.ShouldEndWith("of 1 projects: passed.\n");
    }

    [Fact]
    public async Task A_source_without_advisories_is_no_clean_bill()
    {
        var ran = await ScanAsync(OffersNone, Clean);

        ran.ExitCode.ShouldBe(0, ran.Output);
        ran.Output.ShouldEndWith("of 1 projects: not checked: the source offers none.\n");
    }

    [Fact]
    public async Task A_known_vulnerability_fails()
    {
        var ran = await ScanAsync(Vulnerable, Clean);

        ran.ExitCode.ShouldBe(1);
        ran.Output.ShouldContain("Old.Package 1.0.0: High, https://github.com/advisories/GHSA-aaaa-bbbb-cccc");
    }

    [Fact]
    public async Task A_deprecated_package_fails()
    {
        var ran = await ScanAsync(Clean, Deprecated);

        ran.ExitCode.ShouldBe(1);
        ran.Output.ShouldContain("Old.Package 1.0.0 of One is deprecated (Legacy); use New.Package");
    }

    [Theory]
    [InlineData("2027-01-31", 0, "passed (1 allowed for now)")]
    [InlineData("2027-02-01", 1, "allowed only until 2027-01-31")]
    public async Task An_advisory_is_borne_until_its_day(string today, int exitCode, string says)
    {
        _scratch.Write(
            "scripts/modules/allowed-advisories.json",
            """[{"package":"Old.Package","advisory":"GHSA-aaaa-bbbb-cccc","until":"2027-01-31","reason":"Never reached."}]"""
        );

        var ran = await ScanAsync(Vulnerable, Clean, today);

        ran.ExitCode.ShouldBe(exitCode, ran.Output);
        ran.Output.ShouldContain(says);
    }

    [Theory]
    [InlineData("""[{"package":"Old.Package","advisory":"GHSA-aaaa-bbbb-cccc","reason":"Never reached."}]""")]
    [InlineData("""[{"package":"Old.Package","advisory":"GHSA-aaaa-bbbb-cccc","until":"2027-01-31"}]""")]
    public async Task What_is_borne_has_a_day_and_a_reason(string allowed)
    {
        _scratch.Write("scripts/modules/allowed-advisories.json", allowed);

        (await ScanAsync(Clean, Clean)).ExitCode.ShouldNotBe(0);
    }

    [Theory]
    [InlineData(
        """{"version":1,"problems":[{"level":"error","text":"No assets file was found."}],"projects":[{"path":"/a/One.csproj"}]}"""
    )]
    [InlineData("""{"version":2,"projects":[{"path":"/a/One.csproj"}]}""")]
    [InlineData("""{"version":1,"projects":[]}""")]
    public async Task An_answer_that_says_nothing_of_the_packages_fails(string answer) =>
        (await ScanAsync(answer, Clean)).ExitCode.ShouldNotBe(0);

    public void Dispose() => _scratch.Dispose();

    private Task<Ran> ScanAsync(string vulnerable, string deprecated, string today = "2026-11-22")
    {
        _scratch.Write("vulnerable.json", vulnerable);
        _scratch.Write("deprecated.json", deprecated);
        _scratch.Program(
            "dotnet",
            """
            case "$*" in
              "nuget list source"*) echo "E https://packages.example/v3/index.json" ;;
              *--vulnerable*) grep -q '<auditSources>' "${@: -1}" && cat "$SCRATCH/vulnerable.json" ;;
              *--deprecated*) cat "$SCRATCH/deprecated.json" ;;
              *) exit 64 ;;
            esac
            """
        );
        return _scratch.RunAsync("scripts/scan-packages", "", ("TODAY", today));
    }
}
