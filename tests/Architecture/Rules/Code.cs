using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Microsoft.Extensions.DependencyInjection;
using Mono.Cecil;
using TabMcp.Application;
using TabMcp.Application.Canary;
using TabMcp.ArchitectureTests.Canaries;
using TabMcp.Tests;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>The code that rules are checked on: the product, or the canaries that stand in for it.</summary>
/// <remarks>ArchUnitNET loads it for the rules about dependencies. Mono.Cecil reads it for the rules about calls, exceptions,
/// handlers, contracts, secrets and slices, because ArchUnitNET does not show literals, catch blocks or nullability.</remarks>
internal sealed class Code
{
    private readonly IReadOnlyList<TypeDefinition> _types;
    private readonly Lazy<Architecture> _architecture;

    private Code(IReadOnlyList<string> assemblies, Func<string, bool> hasFile, Registration registration)
    {
        _types = [.. assemblies.SelectMany(Read).Where(type => !type.IsOfTheCompiler() && type.Layer() is not null)];
        // Its cache finds a set of types by a hash code alone, so it could confuse two sets.
        _architecture = new(() =>
            new ArchLoader()
                .LoadAssemblies([.. assemblies.Select(System.Reflection.Assembly.Load)])
                .WithoutRuleEvaluationCache()
                .Build()
        );
        Plants = Plant.TakenFrom(_types);
        HasFile = hasFile;
        Registration = registration;
    }

    /// <summary>The assemblies of the product, as they were built for this test run.</summary>
    public static Code Product { get; } =
        new(
            [.. Layers.All.Select(layer => layer.Assembly())],
            path => File.Exists(Path.Combine(Repository.Root, path)),
            new(typeof(ApplicationServices), new ServiceCollection().AddApplication())
        );

    /// <summary>The types of this assembly that have the namespace of a layer, most of them at fault by design.</summary>
    public static Code Canaries { get; } =
        new(
            [typeof(Code).Assembly.GetName().Name!],
            path => !path.Contains("Unfiled", StringComparison.Ordinal),
            new(typeof(CanaryServices), CanaryServices.AddCanaries(new ServiceCollection()))
        );

    /// <summary>The same code as ArchUnitNET sees it.</summary>
    public Architecture Architecture => _architecture.Value;

    /// <summary>The faults planted in this code; none in the product.</summary>
    public IReadOnlyList<Plant> Plants { get; }

    /// <summary>Whether the repository holds a file, by its path from the root.</summary>
    public Func<string, bool> HasFile { get; }

    /// <summary>What the application layer puts into the container.</summary>
    public Registration Registration { get; }

    /// <summary>The types of some layers, nested ones left inside their owners.</summary>
    public IEnumerable<TypeDefinition> TypesOf(IReadOnlyList<Layer> layers) =>
        _types.Where(type => type.Layer() is { } layer && layers.Contains(layer));

    private static Mono.Collections.Generic.Collection<TypeDefinition> Read(string assembly)
    {
        // Not disposed: what is read lazily is resolved later, for as long as the test run lasts.
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(IServiceCollection).Assembly.Location));
        var path = Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll");
        var parameters = new ReaderParameters { AssemblyResolver = resolver, InMemory = true };
        return ModuleDefinition.ReadModule(path, parameters).Types;
    }
}

/// <summary>A container's contents, and the class that put them there.</summary>
internal sealed record Registration(System.Type By, IServiceCollection Services);
