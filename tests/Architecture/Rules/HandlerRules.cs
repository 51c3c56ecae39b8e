using Mono.Cecil;
using Mono.Cecil.Cil;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>What a handler leaves to the pipeline and to the ports.</summary>
internal static class HandlerRules
{
    public static Rule A_handler_catches_nothing { get; } =
        Slice.Rule(slice =>
            from method in slice.Handler?.SelfAndNested().SelectMany(type => type.Methods) ?? []
            where method.HasBody
            from block in method.Body.ExceptionHandlers
            where block.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter
            where !IsOfTheCompiler(method, block)
            select $"{method.Readable()} catches {block.CatchType?.Readable() ?? "what a filter picks"}."
        );

    public static Rule A_handler_depends_on_ports_and_the_clock { get; } =
        Slice.Rule(slice =>
            from constructor in slice.Handler?.Methods.Where(method => method.IsConstructor) ?? []
            from parameter in constructor.Parameters
            where !IsPort(parameter.ParameterType) && parameter.ParameterType.FullName != "System.TimeProvider"
            select $"{slice.Handler!.Readable()} takes {parameter.ParameterType.FullName}, which is no port."
        );

    private static bool IsPort(TypeReference type) =>
        type.Layer() is Layer.Application && type.Resolve() is { IsInterface: true };

    // An async body ends in a catch that hands the exception to its builder; awaiting in a finally block, as
    // "await using" does, becomes a catch of object that keeps what it caught. A catch that a person wrote without
    // naming a type is of object as well, and begins by dropping it.
    private static bool IsOfTheCompiler(MethodDefinition method, ExceptionHandler block) =>
        block.CatchType?.FullName switch
        {
            "System.Exception" => method.IsStateMachine() && block.Instructions().Any(IsHandedToTheBuilder),
            "System.Object" => method.IsStateMachine() && block.HandlerStart.OpCode != OpCodes.Pop,
            _ => false,
        };

    private static bool IsHandedToTheBuilder(Instruction instruction) =>
        instruction.Operand is MethodReference { Name: "SetException", DeclaringType: var builder }
        && builder.Namespace == "System.Runtime.CompilerServices"
        && builder.Name.Contains("MethodBuilder", StringComparison.Ordinal);
}
