using Microsoft.Extensions.DependencyInjection;
using Mono.Cecil;
using TabMcp.Application;
using TabMcp.Application.Canary;
using TabMcp.ArchitectureTests.Canaries;
using TabMcp.Tests;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>A body of code as the rules see it: the product, or the canaries that stand in for it.</summary>
internal sealed class Code
{
    private readonly IReadOnlyList<TypeDefinition> _types;

    private Code(IEnumerable<TypeDefinition> types, Func<string, bool> hasFile, Registration registration)
    {
        _types = [.. types.Where(type => !type.IsOfTheCompiler())];
        HasFile = hasFile;
        Registration = registration;
    }

    /// <summary>The assemblies of the product, as they were built for this test run.</summary>
    public static Code Product { get; } =
        new(
            Layers.All.SelectMany(layer => Read($"{layer.Assembly()}.dll")),
            path => File.Exists(Path.Combine(Repository.Root, path)),
            new(typeof(ApplicationServices), new ServiceCollection().AddApplication())
        );

    /// <summary>The types of this assembly that lie in the product's namespaces, most of them at fault by design.</summary>
    public static Code Canaries { get; } = OfCanaries();

    /// <summary>The faults planted in this code; none in the product.</summary>
    public IReadOnlyList<Plant> Plants { get; private init; } = [];

    /// <summary>Whether the repository holds a file, by its path from the root.</summary>
    public Func<string, bool> HasFile { get; }

    /// <summary>What the application layer puts into the container.</summary>
    public Registration Registration { get; }

    /// <summary>The types of some layers, nested ones left inside their owners.</summary>
    public IEnumerable<TypeDefinition> TypesOf(IReadOnlyList<Layer> layers) =>
        _types.Where(type => type.Layer() is { } layer && layers.Contains(layer));

    private static Code OfCanaries()
    {
        var own = Read($"{typeof(Code).Assembly.GetName().Name}.dll")
            .Where(type => Layers.Of(type.Namespace) is not null)
            .ToList();
        return new(
            own,
            path => !path.Contains("Unfiled", StringComparison.Ordinal),
            new(typeof(CanaryServices), CanaryServices.AddCanaries(new ServiceCollection()))
        )
        {
            Plants = Plant.TakenFrom(own),
        };
    }

    private static Mono.Collections.Generic.Collection<TypeDefinition> Read(string assembly)
    {
        // Not disposed: what is read lazily is resolved later, for as long as the test run lasts.
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(IServiceCollection).Assembly.Location));
        var path = Path.Combine(AppContext.BaseDirectory, assembly);
        var parameters = new ReaderParameters { AssemblyResolver = resolver, InMemory = true };
        return ModuleDefinition.ReadModule(path, parameters).Types;
    }
}

/// <summary>A container's contents, and the class that put them there.</summary>
internal sealed record Registration(Type By, IServiceCollection Services);
