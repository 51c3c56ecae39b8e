using Mono.Cecil;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>One use of a type, and of its member where the use is a call.</summary>
/// <param name="From">The type or member that uses it.</param>
/// <param name="Type">What is used; never an array, a closed generic or the like, but the types these are made of.</param>
/// <param name="Called">The method called, for a call.</param>
internal sealed record Reference(MemberReference From, TypeReference Type, MethodReference? Called = null)
{
    /// <summary>Every use of any type in a type's signatures, attributes and code, its nested types' included.</summary>
    public static IEnumerable<Reference> In(TypeDefinition type) => type.SelfAndNested().SelectMany(Own);

    /// <summary>Every call in a type's own code.</summary>
    public static IEnumerable<Reference> CallsOf(TypeDefinition type) => type.Methods.SelectMany(Calls);

    private static IEnumerable<Reference> Own(TypeDefinition type) =>
        Uses(
                type,
                [
                    type.BaseType,
                    .. type.Interfaces.Select(implementation => implementation.InterfaceType),
                    .. Constraints(type),
                    .. Attributes(type),
                ]
            )
            .Concat(type.Fields.SelectMany(field => Uses(field, [field.FieldType, .. Attributes(field)])))
            .Concat(
                type.Properties.SelectMany(property => Uses(property, [property.PropertyType, .. Attributes(property)]))
            )
            .Concat(type.Events.SelectMany(raised => Uses(raised, [raised.EventType, .. Attributes(raised)])))
            .Concat(type.Methods.SelectMany(OfMethod));

    private static IEnumerable<Reference> OfMethod(MethodDefinition method) =>
        Uses(
                method,
                [
                    .. Signature(method),
                    .. Constraints(method),
                    .. Attributes(method),
                    .. method.Parameters.SelectMany(Attributes),
                    .. method.HasBody ? Body(method) : [],
                ]
            )
            .Concat(Calls(method));

    private static IEnumerable<TypeReference?> Body(MethodDefinition method) =>
        method
            .Body.Variables.Select(variable => variable.VariableType)
            .Concat(method.Body.ExceptionHandlers.Select(block => block.CatchType))
            .Concat(method.Body.Instructions.SelectMany(instruction => Operand(instruction.Operand)));

    private static IEnumerable<TypeReference?> Operand(object? operand) =>
        operand switch
        {
            TypeReference type => [type],
            FieldReference field => [field.DeclaringType, field.FieldType],
            GenericInstanceMethod generic =>
            [
                generic.DeclaringType,
                .. Signature(generic.ElementMethod),
                .. generic.GenericArguments,
            ],
            MethodReference method => [method.DeclaringType, .. Signature(method)],
            _ => [],
        };

    private static IEnumerable<Reference> Calls(MethodDefinition method) =>
        method.HasBody
            ? method
                .Body.Instructions.Select(instruction => instruction.Operand)
                .OfType<MethodReference>()
                .Where(called => !called.DeclaringType.IsOfTheCompiler())
                .Select(called => new Reference(method, called.DeclaringType.GetElementType(), called))
            : [];

    private static IEnumerable<TypeReference> Signature(IMethodSignature method) =>
        method.Parameters.Select(parameter => parameter.ParameterType).Prepend(method.ReturnType);

    private static IEnumerable<TypeReference> Constraints(IGenericParameterProvider generic) =>
        generic.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(limit => limit.ConstraintType);

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider target) =>
        target.CustomAttributes.SelectMany(attribute =>
            attribute
                .ConstructorArguments.Concat(attribute.Properties.Select(property => property.Argument))
                .SelectMany(Argument)
                .Prepend(attribute.AttributeType)
        );

    private static IEnumerable<TypeReference> Argument(CustomAttributeArgument argument) =>
        argument.Value switch
        {
            TypeReference type => [argument.Type, type],
            CustomAttributeArgument[] several => several.SelectMany(Argument),
            _ => [argument.Type],
        };

    private static IEnumerable<Reference> Uses(MemberReference from, IEnumerable<TypeReference?> types) =>
        types.SelectMany(Parts).Select(type => new Reference(from, type));

    private static IEnumerable<TypeReference> Parts(TypeReference? type) =>
        type switch
        {
            null or GenericParameter => [],
            GenericInstanceType generic =>
            [
                .. Parts(generic.ElementType),
                .. generic.GenericArguments.SelectMany(Parts),
            ],
            IModifierType modified => [.. Parts(modified.ModifierType), .. Parts(modified.ElementType)],
            FunctionPointerType pointer => Signature(pointer).SelectMany(Parts),
            TypeSpecification made => Parts(made.ElementType),
            _ when type.IsOfTheCompiler() => [],
            _ => [type],
        };
}
