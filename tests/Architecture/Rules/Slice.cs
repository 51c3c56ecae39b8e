using Mono.Cecil;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>A tool's request record, its tool attribute and the parts it holds.</summary>
internal sealed record Slice(TypeDefinition Type)
{
    public const string Marker = "TabMcp.Application.Tools.McpToolAttribute";
    public const string Contract = "TabMcp.Application.Tools.ITool`1";
    public const string ValidatorBase = "FluentValidation.AbstractValidator`1";
    public const string HandlerContract = "MediatR.IRequestHandler`2";

    /// <summary>What callers call the tool.</summary>
    public string Name => (string)Type.Attribute(Marker)!.ConstructorArguments[0].Value;

    /// <summary>The module it lives in.</summary>
    public string? Module => ModuleOf(Type.Namespace);

    /// <summary>What the name of each tool of the module begins with.</summary>
    /// <remarks>Tools of results have kept the prefix by which callers know them.</remarks>
    public string? Prefix => Module is "Results" ? "sports" : Module;

    /// <summary>What it answers with; none where it is no tool.</summary>
    public TypeReference? Result => Type.Closes(Contract)?[0];

    public TypeDefinition? Validator => Nested("Validator");

    public TypeDefinition? Handler => Nested("Handler");

    public static bool Is(TypeDefinition type) => type.Attribute(Marker) is not null;

    /// <summary>The module of the Application layer that a namespace belongs to; null if all modules share it.</summary>
    public static string? ModuleOf(string @namespace) =>
        @namespace.Split('.') is ["TabMcp", "Application", var module, ..]
        && module
            is not (
                "Tools"
                or "Calls"
                or "Errors"
                or "Pipeline"
                or "Naming"
                or "Answers"
                or "Arguments"
                or "Health"
                or "Observability"
            )
            ? module
            : null;

    /// <summary>A rule about every slice, wherever one lies.</summary>
    public static Rule Rule(
        Func<Slice, IEnumerable<string>> faults,
        [System.Runtime.CompilerServices.CallerMemberName] string name = ""
    ) => Rules.Rule.Of(Layers.All, type => faults(new(type)), Is, name);

    private TypeDefinition? Nested(string name) => Type.NestedTypes.FirstOrDefault(part => part.Name == name);
}
