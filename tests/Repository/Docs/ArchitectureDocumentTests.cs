using System.Text.RegularExpressions;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using TabMcp.Application;
using TabMcp.Tests;

namespace TabMcp.RepositoryTests.Docs;

/// <summary>The picture of the architecture is that of the code.</summary>
public sealed partial class ArchitectureDocumentTests
{
    private static readonly Document Architecture = Document.Read("docs/architecture.md");

    [Fact]
    public void Shows_the_pipeline_in_its_order()
    {
        var registered = new ServiceCollection()
            .AddApplication()
            .Where(service => service.ServiceType == typeof(IPipelineBehavior<,>))
            .Select(service => service.ImplementationType!.Name.Split('`')[0])
            .ToList();

        registered.ShouldNotBeEmpty();
        Architecture.Table("The pipeline").Select(row => row[0].Trim('`')).ShouldBe(registered);
        Behaviour().Matches(Picture).Select(match => match.Value).ShouldBe(registered);
    }

    [Fact]
    public void Shows_the_projects_and_what_each_references()
    {
        var references = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project =>
                Reference()
                    .Matches(File.ReadAllText(project))
                    .Select(match => $"{Short(project)} -> {match.Groups["name"].Value}")
            )
            .ToList();

        references.ShouldNotBeEmpty();
        Architecture
            .Table("The projects")
            .SelectMany(row => Document.SpansIn(row[2]).Select(name => $"{row[0].Trim('`')} -> {name}"))
            .ShouldBe(references, ignoreOrder: true);
    }

    private static string Picture => Architecture.Fences.Single(fence => fence.Language is "mermaid").Text;

    private static string Short(string project) =>
        Path.GetFileNameWithoutExtension(project).Replace("TabMcp.", "", StringComparison.Ordinal);

    [GeneratedRegex("[A-Z][A-Za-z]+Behavior", RegexOptions.NonBacktracking)]
    private static partial Regex Behaviour();

    [GeneratedRegex(
        @"<ProjectReference Include=""[^""]*TabMcp\.(?<name>[A-Za-z]+)\.csproj""",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Reference();
}
