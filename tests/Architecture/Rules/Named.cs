using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using TabMcp.ArchitectureTests.Canaries;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>Sets of types for ArchUnitNET rules, chosen by the name of their assembly or namespace.</summary>
internal static class Named
{
    /// <summary>The attribute that marks a canary. It is not part of the code that the canary stands for.</summary>
    public static IObjectProvider<IType> Mark { get; } = From(typeof(BreaksAttribute).Namespace!);

    /// <summary>The types of some layers. Canaries are in this assembly and have the namespace of a layer.</summary>
    public static IObjectProvider<IType> Of(params Layer[] layers) =>
        From([.. layers.Select(layer => layer.Assembly())]);

    /// <summary>The types of assemblies and namespaces with these names, and of those below them.</summary>
    public static IObjectProvider<IType> From(params string[] names)
    {
        var pattern = $"^({string.Join('|', names.Select(Regex.Escape))})([.,]|$)";
        return Types(true).That().ResideInAssemblyMatching(pattern).Or().ResideInNamespaceMatching(pattern);
    }

    /// <summary>The type that contains this type, or the type itself if it is not nested.</summary>
    public static string Outermost(this IType type) => type.FullName.Split('+')[0];
}

/// <summary>The types of a set and the types that are nested in them. ArchUnitNET's own AreNestedIn takes seconds.</summary>
internal sealed class WithNested(IObjectProvider<IType> types) : IObjectProvider<IType>
{
    public string Description => $"{types.Description} and types nested in them";

    public IEnumerable<IType> GetObjects(Architecture architecture)
    {
        var names = types.GetObjects(architecture).Select(type => type.FullName).ToHashSet(StringComparer.Ordinal);
        return architecture.Types.Where(type => names.Contains(type.Outermost()));
    }

    public string FormatDescription(string emptyDescription, string singleDescription, string multipleDescription) =>
        $"{multipleDescription} {Description}";
}
