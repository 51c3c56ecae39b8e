using System.Reflection;
using System.Runtime.CompilerServices;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using Mono.Cecil;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>Something that holds of the code everywhere. Its name is the sentence that says what.</summary>
/// <param name="Name">The name of the property that holds the rule, and of the test that runs it.</param>
/// <param name="Layers">Where it looks.</param>
/// <param name="Over">Every thing it looks at, with the faults found there.</param>
internal sealed record Rule(string Name, IReadOnlyList<Layer> Layers, Func<Code, IEnumerable<Finding>> Over)
{
    /// <summary>Every rule of this assembly.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. typeof(Rule)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(Rule))
            .Select(property => (Rule)property.GetValue(null)!),
    ];

    /// <summary>A rule about the types that a choice of types yields; faults go under the file's outermost type.</summary>
    public static Rule Of(
        IReadOnlyList<Layer> layers,
        Func<TypeDefinition, IEnumerable<string>> faults,
        Func<TypeDefinition, bool>? about = null,
        [CallerMemberName] string name = ""
    ) => Of(layers, (type, _) => faults(type), about, name);

    /// <summary>A rule about some types that asks the code around them as well.</summary>
    public static Rule Of(
        IReadOnlyList<Layer> layers,
        Func<TypeDefinition, Code, IEnumerable<string>> faults,
        Func<TypeDefinition, bool>? about = null,
        [CallerMemberName] string name = ""
    ) =>
        new(
            name,
            layers,
            code =>
                code.TypesOf(layers)
                    .Where(about ?? (_ => true))
                    .Select(type => new Finding(type.Outermost().FullName, [.. faults(type, code).Distinct()]))
        );

    /// <summary>A rule that ArchUnitNET evaluates; faults of a nested type go under the file's outermost type.</summary>
    public static Rule Of(IReadOnlyList<Layer> layers, IArchRule rule, [CallerMemberName] string name = "") =>
        new(
            name,
            layers,
            code =>
                from result in rule.Evaluate(code.Architecture)
                where result.EvaluatedObject is IType
                let faults = result.Passed ? Array.Empty<string>() : [result.Description]
                select new Finding(((IType)result.EvaluatedObject).Outermost(), faults)
        );
}
