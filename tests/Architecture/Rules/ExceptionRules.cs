using Mono.Cecil;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>Which failures exist. One crosses a layer; the rest say that a caller in this code is wrong.</summary>
internal static class ExceptionRules
{
    private const string Exception = "System.Exception";
    private const string OurException = "TabMcp.Application.Errors.ToolException";

    private static readonly string[] Guards =
    [
        "System.ArgumentException",
        "System.FormatException",
        "System.InvalidOperationException",
        "System.NotSupportedException",
        "System.OperationCanceledException",
        "System.Diagnostics.UnreachableException",
    ];

    public static Rule A_layer_throws_ToolException_or_a_guard { get; } =
        Rule.Of(
            [Layer.Domain, Layer.Application, Layer.Infrastructure],
            type =>
                from owner in type.SelfAndNested()
                from made in Reference.CallsOf(owner)
                where made.Called is { Name: ".ctor" } && made.From is not MethodDefinition { IsConstructor: true }
                let exception = made.Type.Resolve()
                where exception is not null && Is(exception, Exception)
                where !IsAllowed(exception) && !IsWordOfJson(owner, exception)
                select $"{made.From.Readable()} makes a {exception.FullName}."
        );

    public static Rule ToolException_is_the_only_exception_of_ours { get; } =
        Rule.Of(
            [Layer.Domain, Layer.Application, Layer.Infrastructure],
            type =>
                type.Written()
                    .Where(own => own.Inherits(Exception) && own.FullName != OurException)
                    .Select(own => $"{own.Readable()} is an exception of its own."),
            type => type.Written().Any(own => own.Inherits(Exception))
        );

    private static bool IsAllowed(TypeDefinition exception) =>
        exception.FullName == OurException || Guards.Any(guard => Is(exception, guard));

    // The serializer knows this one exception from its converters, and adds to it where in the text it was.
    private static bool IsWordOfJson(TypeDefinition owner, TypeDefinition exception) =>
        exception.FullName == "System.Text.Json.JsonException"
        && owner.Inherits("System.Text.Json.Serialization.JsonConverter");

    private static bool Is(TypeDefinition type, string ancestor) =>
        type.FullName == ancestor || type.Inherits(ancestor);
}
