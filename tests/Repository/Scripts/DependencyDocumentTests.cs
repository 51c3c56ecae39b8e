using System.Text.Json;
using System.Text.RegularExpressions;
using TabMcp.Api.Hosting;

namespace TabMcp.RepositoryTests.Scripts;

public sealed partial class DependencyDocumentTests : IAsyncLifetime
{
    private readonly Scratch _scratch = new(needsNode: false);

    public async ValueTask InitializeAsync()
    {
        string[] paths =
        [
            "src",
            "tests",
            "docs/licences.md",
            "Directory.Build.props",
            "Directory.Packages.props",
            "dotnet-tools.json",
            "global.json",
        ];
        foreach (var path in paths)
            _scratch.CopyTree(path);
        await _scratch.CommitAsync("Everything");
    }

    [Fact]
    public async Task Every_package_has_a_licence_that_was_agreed_to_and_is_listed()
    {
        var ran = await _scratch.RunAsync("scripts/licences");

        ran.ExitCode.ShouldBe(0, ran.Output);
    }

    [Fact]
    public async Task A_licence_that_nobody_agreed_to_is_refused()
    {
        const string file = "scripts/data/licences.json";
        _scratch.Write(file, _scratch.Read(file).Replace("\"BSD-3-Clause\", ", "", StringComparison.Ordinal));

        var ran = await _scratch.RunAsync("scripts/licences");

        ran.ExitCode.ShouldBe(1);
        ran.Output.ShouldContain("BSD-3-Clause, which is not agreed to");
    }

    [Fact]
    public async Task A_list_that_says_something_else_is_refused_and_can_be_written_anew()
    {
        var before = _scratch.Read("docs/licences.md");
        _scratch.Write("docs/licences.md", before.Replace("MIT", "GPL-3.0-only", StringComparison.Ordinal));

        (await _scratch.RunAsync("scripts/licences")).Output.ShouldContain("run scripts/licences --write");
        (await _scratch.RunAsync("scripts/licences", "--write")).ExitCode.ShouldBe(0);
        _scratch.Read("docs/licences.md").ShouldBe(before);
    }

    [Fact]
    public async Task The_bill_of_materials_is_CycloneDX_and_the_same_every_time()
    {
        (await _scratch.RunAsync("scripts/sbom", "artifacts/bom.json")).ExitCode.ShouldBe(0);
        var text = _scratch.Read("artifacts/bom.json");
        (await _scratch.RunAsync("scripts/sbom")).Output.ShouldBe(text);

        var bom = JsonElement.Parse(text);
        Text(bom, "bomFormat").ShouldBe("CycloneDX");
        Text(bom, "specVersion").ShouldBe("1.6");
        bom.GetProperty("version").GetInt32().ShouldBe(1);
        SerialNumber().IsMatch(Text(bom, "serialNumber")).ShouldBeTrue();
        var metadata = bom.GetProperty("metadata");
        DateTimeOffset.TryParse(Text(metadata, "timestamp"), out _).ShouldBeTrue();
        Text(metadata.GetProperty("component"), "version").ShouldBe(ProductInfo.Version);

        var components = bom.GetProperty("components").EnumerateArray().ToList();
        components.Select(component => Text(component, "name")).ShouldContain("ModelContextProtocol");
        components.Select(component => Text(component, "name")).ShouldNotContain("Shouldly");
        components.Select(component => Text(component, "name")).ShouldNotContain("Meziantou.Analyzer");
        foreach (var component in components)
        {
            Text(component, "type").ShouldBe("library");
            Text(component, "purl").ShouldBe($"pkg:nuget/{Text(component, "name")}@{Text(component, "version")}");
            var hash = component.GetProperty("hashes").EnumerateArray().ShouldHaveSingleItem();
            Text(hash, "alg").ShouldBe("SHA-512");
            Sha512().IsMatch(Text(hash, "content")).ShouldBeTrue();
            var licence = component.GetProperty("licenses").EnumerateArray().ShouldHaveSingleItem();
            Text(licence.GetProperty("license"), "id").ShouldNotBeNullOrEmpty();
        }

        var known = components
            .Append(metadata.GetProperty("component"))
            .Select(component => Text(component, "bom-ref"))
            .ToList();
        known.ShouldBeUnique();
        var edges = bom.GetProperty("dependencies").EnumerateArray().ToList();
        edges.Select(edge => Text(edge, "ref")).ShouldBe(known, ignoreOrder: true);
        var needed = edges
            .SelectMany(edge => edge.TryGetProperty("dependsOn", out var needs) ? needs.EnumerateArray().ToArray() : [])
            .Select(item => item.GetString()!)
            .Distinct()
            .ToList();
        // Whoever is in it is there because somebody needs it.
        needed.ShouldBe(components.Select(component => Text(component, "bom-ref")), ignoreOrder: true);
    }

    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    [GeneratedRegex(
        "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex SerialNumber();

    [GeneratedRegex("^[0-9a-f]{128}$", RegexOptions.NonBacktracking)]
    private static partial Regex Sha512();
}
