using Mono.Cecil;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>What things are called, and where their files are.</summary>
internal static class NamingRules
{
    private static readonly string[] EmptyWords =
    [
        "Manager",
        "Helper",
        "Helpers",
        "Util",
        "Utils",
        "Utility",
        "Utilities",
        "Service",
        "Dto",
        "Base",
        "Impl",
    ];

    public static Rule A_name_says_what_a_type_does { get; } =
        Rule.Of(
            Layers.All,
            type =>
                from named in type.Written()
                from word in EmptyWords
                where named.Readable().EndsWith(word, StringComparison.Ordinal)
                select $"{named.Readable()} ends in {word}."
        );

    public static Rule An_interface_is_a_port_of_Application { get; } =
        Rule.Of(
            Layers.All,
            type =>
                type.Written()
                    .Where(contract => contract.IsInterface && contract.Layer() is not Layer.Application)
                    .Select(contract => $"{contract.Readable()} is an interface outside the application layer."),
            type => type.Written().Any(contract => contract.IsInterface)
        );

    public static Rule A_slice_has_a_file_of_its_name_and_tests_beside_its_mirror { get; } =
        Rule.Of(
            [Layer.Application],
            (type, code) => Paths(type).Where(path => !code.HasFile(path)).Select(path => $"It has no {path}."),
            Slice.Is
        );

    private static IEnumerable<string> Paths(TypeDefinition slice)
    {
        var place = string.Join('/', slice.Namespace.Split('.').Skip(2).Append(slice.Name));
        return [$"src/TabMcp.Application/{place}.cs", $"tests/Unit/Application/{place}Tests.cs"];
    }
}
