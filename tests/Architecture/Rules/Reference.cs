using Mono.Cecil;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>A use of another type: a call of its member, or a field of that type.</summary>
/// <param name="From">The method or field that uses the type.</param>
/// <param name="Type">The type that is used, without its generic arguments.</param>
/// <param name="Called">The method that is called, for a call.</param>
/// <remarks>ArchUnitNET finds every other kind of dependency. These rules need the name of the method that is called.</remarks>
internal sealed record Reference(MemberReference From, TypeReference Type, MethodReference? Called = null)
{
    /// <summary>The calls and fields of a type and of its nested types.</summary>
    public static IEnumerable<Reference> In(TypeDefinition type) =>
        type.SelfAndNested()
            .SelectMany(own =>
                own.Fields.Select(field => new Reference(field, field.FieldType.GetElementType())).Concat(CallsOf(own))
            );

    /// <summary>The calls in a type's own code.</summary>
    public static IEnumerable<Reference> CallsOf(TypeDefinition type) =>
        from method in type.Methods
        where method.HasBody
        from called in method.Body.Instructions.Select(instruction => instruction.Operand).OfType<MethodReference>()
        where !called.DeclaringType.IsOfTheCompiler()
        select new Reference(method, called.DeclaringType.GetElementType(), called);
}
