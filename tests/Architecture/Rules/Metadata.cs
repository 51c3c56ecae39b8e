using Mono.Cecil;
using Mono.Cecil.Cil;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>What the rules ask of metadata.</summary>
internal static class Metadata
{
    public static TypeReference Outermost(this TypeReference type) => type.DeclaringType?.Outermost() ?? type;

    public static TypeDefinition Outermost(this TypeDefinition type) => type.DeclaringType?.Outermost() ?? type;

    /// <summary>Whether the compiler put a type at the top of an assembly, as the array behind a collection expression.</summary>
    public static bool IsOfTheCompiler(this TypeReference type) => type.Outermost().Name.StartsWith('<');

    /// <summary>The layer a type belongs to: its assembly, or in this assembly its namespace, for canaries.</summary>
    public static Layer? Layer(this TypeReference type) =>
        type.Scope is ModuleDefinition { Assembly.Name.Name: var own } && Layers.Of(own) is null
            ? Layers.Of(type.Outermost().Namespace)
            : Layers.Of(type.Scope is ModuleDefinition module ? module.Assembly.Name.Name : type.Scope.Name);

    public static IEnumerable<TypeDefinition> SelfAndNested(this TypeDefinition type) =>
        type.NestedTypes.SelectMany(SelfAndNested).Prepend(type);

    /// <summary>The types below this one that a person wrote, and itself.</summary>
    public static IEnumerable<TypeDefinition> Written(this TypeDefinition type) =>
        type.SelfAndNested().Where(inner => !inner.FullName.Contains('<'));

    public static CustomAttribute? Attribute(this ICustomAttributeProvider target, string fullName) =>
        target.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.FullName == fullName);

    // The compiler gives this method to every record class, and only to those.
    public static bool IsRecord(this TypeDefinition type) => type.Methods.Any(method => method.Name == "<Clone>$");

    /// <summary>The arguments that a type closes a generic interface with; none where it does not implement it.</summary>
    public static IReadOnlyList<TypeReference>? Closes(this TypeDefinition type, string genericInterface) =>
        type
            .Interfaces.Select(implementation => implementation.InterfaceType)
            .OfType<GenericInstanceType>()
            .FirstOrDefault(contract => contract.ElementType.FullName == genericInterface)
            ?.GenericArguments.ToList();

    public static bool Implements(this TypeDefinition type, string contract) =>
        type.Interfaces.Any(implementation => implementation.InterfaceType.FullName == contract);

    public static bool Inherits(this TypeDefinition type, string ancestor)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.Resolve()?.BaseType)
        {
            if (parent.GetElementType().FullName == ancestor)
                return true;
        }

        return false;
    }

    /// <summary>Whether the compiler wrote this body from an async method or a lambda of that kind.</summary>
    public static bool IsStateMachine(this MethodDefinition method) =>
        method.Name == "MoveNext"
        && method.DeclaringType.Implements("System.Runtime.CompilerServices.IAsyncStateMachine");

    /// <summary>The code of a handler block.</summary>
    public static IEnumerable<Instruction> Instructions(this ExceptionHandler block)
    {
        for (var at = block.HandlerStart; at is not null && at != block.HandlerEnd; at = at.Next)
            yield return at;
    }

    /// <summary>A type's name as people write it: <c>GetRace.Handler</c>, without arity or what the compiler nests.</summary>
    public static string Readable(this TypeReference type) =>
        type.DeclaringType is { } owner ? $"{owner.Readable()}{NestedName(type.Name)}" : Plain(type.Name);

    /// <summary>A member with its type; code that the compiler moved goes by the method it was written in.</summary>
    public static string Readable(this MemberReference member) =>
        member is TypeReference type ? type.Readable()
        : WrittenIn(member.DeclaringType) is { } method ? $"{member.DeclaringType.Readable()}.{method}"
        : $"{member.DeclaringType.Readable()}.{MovedFrom(member.Name) ?? member.Name}";

    private static string? WrittenIn(TypeReference type) =>
        MovedFrom(type.Name) ?? (type.DeclaringType is { } owner ? WrittenIn(owner) : null);

    private static string NestedName(string name) => name.StartsWith('<') ? "" : $".{Plain(name)}";

    private static string Plain(string name) => name.Split('`')[0];

    // The compiler names what it moves after the method it came from: <Handle>d__1, <Handle>b__0.
    private static string? MovedFrom(string name) =>
        name.StartsWith('<') && name.IndexOf('>') is > 1 and var end ? name[1..end] : null;
}
