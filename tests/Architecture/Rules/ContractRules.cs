using Mono.Cecil;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>How the shapes that TAB sends are written down.</summary>
internal static class ContractRules
{
    private const string Nullable = "System.Runtime.CompilerServices.NullableAttribute";
    private const string NullableContext = "System.Runtime.CompilerServices.NullableContextAttribute";
    private const byte MayBeNull = 2;

    public static Rule A_contract_is_an_internal_sealed_record { get; } =
        Rule.Of(
            [Layer.Infrastructure],
            type =>
                Contracts(type)
                    .Where(contract =>
                        contract.IsPublic || contract.IsNestedPublic || !contract.IsSealed || !contract.IsRecord()
                    )
                    .Select(contract => $"{contract.Readable()} is not an internal sealed record."),
            HoldsContracts
        );

    public static Rule Every_member_of_a_contract_is_optional { get; } =
        Rule.Of(
            [Layer.Infrastructure],
            type =>
                from contract in Contracts(type)
                from member in contract.Properties
                where member is { GetMethod: { IsPublic: true, IsStatic: false }, SetMethod: not null }
                where !IsOptional(member)
                select $"{member.Readable()} is not optional.",
            HoldsContracts
        );

    private static bool HoldsContracts(TypeDefinition type) => Contracts(type).Any();

    // The serializer's own context and converters may lie beside the shapes they read.
    private static IEnumerable<TypeDefinition> Contracts(TypeDefinition type) =>
        type.Namespace.Split('.').Contains("Contracts")
        && !type.Inherits("System.Text.Json.Serialization.JsonSerializerContext")
        && !type.Inherits("System.Text.Json.Serialization.JsonConverter")
            ? type.Written()
            : [];

    private static bool IsOptional(PropertyDefinition member) =>
        member.Attribute("System.Runtime.CompilerServices.RequiredMemberAttribute") is null
        && member.Attribute("System.Text.Json.Serialization.JsonRequiredAttribute") is null
        && (
            member.PropertyType.IsValueType
                ? member.PropertyType.GetElementType().FullName == "System.Nullable`1"
                : Annotation(member) == MayBeNull
        );

    // The compiler writes an annotation down only where it differs from what the type around it says of most members.
    private static byte Annotation(PropertyDefinition member)
    {
        if (Flag(member, Nullable) is { } own)
            return own;

        for (var around = member.DeclaringType; around is not null; around = around.DeclaringType)
        {
            if (Flag(around, NullableContext) is { } said)
                return said;
        }

        return 0;
    }

    private static byte? Flag(ICustomAttributeProvider target, string attribute) =>
        target.Attribute(attribute)?.ConstructorArguments[0].Value switch
        {
            byte one => one,
            CustomAttributeArgument[] { Length: > 0 } each => (byte)each[0].Value,
            _ => null,
        };
}
