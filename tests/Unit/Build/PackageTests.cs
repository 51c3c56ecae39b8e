using System.Reflection;
using System.Text.RegularExpressions;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Build;

/// <summary>A package that nothing uses does not stay.</summary>
public sealed partial class PackageTests
{
    [Fact]
    public void Every_version_that_is_pinned_is_of_a_package_that_a_project_takes()
    {
        var taken = Projects().SelectMany(Packages).ToHashSet(StringComparer.Ordinal);
        var pinned = Pinned()
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props")))
            .Select(match => match.Groups["id"].Value)
            .ToList();

        pinned.ShouldNotBeEmpty();
        pinned.ShouldBe(taken, ignoreOrder: true);
    }

    [Fact]
    public void Every_package_that_a_product_project_takes_is_called_by_its_code()
    {
        var products = Projects().Where(project => project.Contains("/src/", StringComparison.Ordinal)).ToList();

        products.SelectMany(Packages).ShouldNotBeEmpty();
        products
            .SelectMany(project => Packages(project).Where(id => !Uses(project, id)).Select(id => $"{project}: {id}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_package_that_no_code_calls_is_found() =>
        Uses(Projects().First(project => project.EndsWith("TabMcp.Domain.csproj", StringComparison.Ordinal)), "MediatR")
            .ShouldBeFalse();

    // The compiler keeps a reference only where something of it is called.
    private static bool Uses(string project, string id) =>
        Assembly
            .Load(Path.GetFileNameWithoutExtension(project))
            .GetReferencedAssemblies()
            .Any(assembly => assembly.Name == id || assembly.Name!.StartsWith(id + ".", StringComparison.Ordinal));

    private static IEnumerable<string> Packages(string project) =>
        Taken().Matches(File.ReadAllText(project)).Select(match => match.Groups["id"].Value);

    private static List<string> Projects() =>
        [
            Path.Combine(Repository.Root, "Directory.Build.props"),
            .. new[] { "src", "tests" }.SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories)
            ),
        ];

    [GeneratedRegex("<PackageVersion Include=\"(?<id>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Pinned();

    [GeneratedRegex("<PackageReference Include=\"(?<id>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Taken();
}
