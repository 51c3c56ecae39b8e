using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using TabMcp.Tests;

namespace TabMcp.ArchitectureTests;

/// <summary>No package stays that nothing uses.</summary>
public sealed partial class PackageTests
{
    /// <summary>Packages that work without being referred to by what is built, and why they are there.</summary>
    private static readonly Dictionary<string, string> Unreferred = new(StringComparer.Ordinal)
    {
        ["coverlet.collector"] = "measures coverage from outside",
        ["Meziantou.Analyzer"] = "judges the sources",
        ["Microsoft.CodeAnalysis.BannedApiAnalyzers"] = "judges the sources",
        ["Microsoft.Extensions.TimeProvider.Testing"] = "is under the fake clock that test projects share",
        ["Microsoft.NET.Test.Sdk"] = "lets dotnet test run a project",
        ["Serilog.AspNetCore"] = "brings the packages that connect Serilog to a host",
        ["xunit.runner.visualstudio"] = "lets dotnet test find the tests",
        ["xunit.v3.mtp-off"] = "brings the packages that hold xunit",
    };

    [Fact]
    public void Every_version_that_is_pinned_is_one_that_a_project_takes()
    {
        var pinned = Names(Path.Combine(Repository.Root, "Directory.Packages.props"));
        var taken = Projects()
            .Append(Path.Combine(Repository.Root, "Directory.Build.props"))
            .SelectMany(Names)
            .ToHashSet(StringComparer.Ordinal);

        pinned.ShouldNotBeEmpty();
        pinned.Where(name => !taken.Contains(name)).ShouldBeEmpty();
        Unreferred
            .Keys.Where(name => !taken.Contains(name))
            .ShouldBeEmpty("A reason for a package that nobody takes any more.");
    }

    [Fact]
    public void Every_package_of_the_product_is_used_by_the_project_that_takes_it()
    {
        var looked = Projects()
            .Where(file => file.Contains("/src/", StringComparison.Ordinal))
            .SelectMany(Unused)
            .ToList();

        looked.Count.ShouldBeGreaterThan(5);
        looked.Where(package => package.IsUnused).Select(package => package.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Every_package_of_a_test_project_is_named_in_its_sources()
    {
        var looked = Projects()
            .Where(file => file.Contains("/tests/", StringComparison.Ordinal))
            .SelectMany(file => Names(file).Where(name => !Unreferred.ContainsKey(name)).Select(name => (file, name)))
            .ToList();

        looked.ShouldNotBeEmpty();
        looked
            .Where(package =>
                !Sources(package.file).Any(text => text.Contains(NamespaceOf(package.name), StringComparison.Ordinal))
            )
            .Select(package => $"{Path.GetFileName(package.file)}: {package.name}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_package_has_its_reason_in_the_decision_on_packages()
    {
        var pinned = Names(Path.Combine(Repository.Root, "Directory.Packages.props"));
        var reasons = Reason()
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs/adr/0013-packages.md")))
            .Select(row => row.Groups["name"].Value);

        reasons.ShouldBe(pinned, ignoreOrder: true);
    }

    [Fact]
    public void An_assembly_that_refers_to_nothing_of_a_package_does_not_use_it() =>
        Uses(typeof(Domain.Racing.RaceKey).Assembly, ["Polly.Core"]).ShouldBeFalse();

    // The publisher's prefix is part of the package's name and not of its namespace.
    private static string NamespaceOf(string package) => package.Replace("TngTech.", "", StringComparison.Ordinal);

    private static IEnumerable<(string Name, bool IsUnused)> Unused(string file)
    {
        var project = Path.GetFileNameWithoutExtension(file);
        var assembly = Assembly.Load(project);
        return Names(file)
            .Where(name => !Unreferred.ContainsKey(name))
            .Select(name => ($"{project}: {name}", !Uses(assembly, Assemblies(file, name))));
    }

    private static bool Uses(Assembly assembly, IEnumerable<string> names) =>
        assembly
            .GetReferencedAssemblies()
            .Select(reference => reference.Name)
            .Intersect(names, StringComparer.Ordinal)
            .Any();

    /// <summary>What a package gives a project to compile against, by the restore's own account.</summary>
    private static List<string> Assemblies(string file, string package)
    {
        using var assets = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "obj/project.assets.json"))
        );
        var target = assets.RootElement.GetProperty("targets").EnumerateObject().First().Value;
        var taken = target
            .EnumerateObject()
            .Single(item => item.Name.StartsWith($"{package}/", StringComparison.OrdinalIgnoreCase))
            .Value;
        return
        [
            .. taken
                .GetProperty("compile")
                .EnumerateObject()
                .Select(item => Path.GetFileNameWithoutExtension(item.Name)),
        ];
    }

    private static IEnumerable<string> Projects() =>
        new[] { "src", "tests" }.SelectMany(folder =>
            Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories)
        );

    private static List<string> Names(string file) =>
        [.. Reference().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)];

    private static IEnumerable<string> Sources(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        return Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal))
            .Append(project)
            .Select(file => file == project ? Usings(File.ReadAllText(file)) : File.ReadAllText(file));
    }

    /// <summary>A project's own text, without the lines that take the packages: what is left names a package where it is used.</summary>
    private static string Usings(string project) => Reference().Replace(project, "");

    [GeneratedRegex("""<Package(?:Reference|Version) Include="(?<name>[^"]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\| `(?<name>[^`]+)` \| \S", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Reason();
}
