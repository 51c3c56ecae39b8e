using Mono.Cecil;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>What a tool's one file holds, and what it is called.</summary>
internal static class SliceRules
{
    private const string Description = "System.ComponentModel.DescriptionAttribute";

    // A verb that is not here is a decision for review, not a habit.
    private static readonly string[] Verbs = ["get", "search", "post"];

    public static Rule A_slice_is_a_public_sealed_record_of_a_module { get; } =
        Slice.Rule(slice =>
            Check(
                (slice.Type.IsPublic, "is not public"),
                (slice.Type.IsSealed, "is not sealed"),
                (slice.Type.IsRecord(), "is no record"),
                (slice.Module is not null, "lies in no module of the application layer")
            )
        );

    public static Rule A_slice_answers_with_one_object_of_ours { get; } =
        Slice.Rule(slice =>
            slice.Result is not { } result ? ["It does not implement ITool<TResult>."]
            : result.Layer() is null || result is TypeSpecification
                ? [$"It answers with {result.FullName}, no object of ours."]
            : result.Resolve() is { IsClass: true, IsValueType: false } answer && !IsList(answer) ? []
            : [$"It answers with {result.Readable()}, which JSON does not write as an object."]
        );

    public static Rule A_slice_holds_its_own_validator_and_handler { get; } =
        Slice.Rule(slice =>
            Part(slice.Validator, "Validator", validator => Serves(validator, slice))
                .Concat(Part(slice.Handler, "Handler", handler => Answers(handler, slice)))
        );

    public static Rule A_tool_is_named_by_module_verb_and_noun_and_its_class_by_verb_and_noun { get; } =
        Slice.Rule(slice =>
        {
            // The names that begin with tab are older than this rule, and callers rely on them.
            var name = slice.Name;
            var isKept = name.StartsWith("tab_", StringComparison.Ordinal);
            var tail = name[(name.IndexOf('_') + 1)..];
            return Check(
                (HasWords(name, atLeast: isKept ? 2 : 3), $"is called {name}, which is not module_verb_noun"),
                (
                    isKept || name.StartsWith($"{slice.Prefix}_", StringComparison.OrdinalIgnoreCase),
                    $"is called {name}, which does not begin with its module"
                ),
                (isKept || Verbs.Contains(tail.Split('_')[0]), $"is called {name}, whose verb is not one of ours"),
                (slice.Type.Name == Pascal(tail), $"is called {name}, so its class must be {Pascal(tail)}")
            );
        });

    public static Rule A_tool_and_each_of_its_arguments_is_described { get; } =
        Slice.Rule(slice =>
            Check((IsDescribed(slice.Type), "has no description"))
                .Concat(
                    slice
                        .Type.Properties.Where(argument => argument.GetMethod is { IsPublic: true, IsStatic: false })
                        .Where(argument => !IsDescribed(argument) && !IsDescribed(Parameter(slice.Type, argument.Name)))
                        .Select(argument => $"Its argument {argument.Name} has no description.")
                )
        );

    public static Rule A_validator_or_handler_is_nested_in_the_slice_it_serves { get; } =
        Rule.Of(
            Layers.All,
            type =>
                type.Written()
                    .Where(IsPart)
                    .Where(part => part.DeclaringType is null || !Slice.Is(part.DeclaringType))
                    .Select(part => $"{part.Readable()} belongs inside a slice."),
            type => type.Written().Any(IsPart)
        );

    public static Rule A_request_is_a_tool_of_the_catalogue { get; } =
        Rule.Of(
            Layers.All,
            type =>
                type.Written()
                    .Where(request => IsRequest(request) && !Slice.Is(request))
                    .Select(request => $"{request.Readable()} lacks [McpTool], so no one can call it."),
            type => type.Written().Any(IsRequest)
        );

    private static IEnumerable<string> Part(TypeDefinition? part, string name, Func<TypeDefinition, bool> serves) =>
        part is null
            ? [$"It holds no {name}."]
            : Check(
                (part.IsNestedAssembly, $"holds a {name} that is not internal"),
                (part.IsSealed, $"holds a {name} that is not sealed"),
                (serves(part), $"holds a {name} that serves something else")
            );

    private static bool Serves(TypeDefinition validator, Slice slice) =>
        validator.BaseType is GenericInstanceType { ElementType.FullName: Slice.ValidatorBase } parent
        && parent.GenericArguments[0].FullName == slice.Type.FullName;

    private static bool Answers(TypeDefinition handler, Slice slice) =>
        handler.Closes(Slice.HandlerContract) is [var request, var result]
        && request.FullName == slice.Type.FullName
        && result.FullName == slice.Result?.FullName;

    private static bool IsPart(TypeDefinition type) =>
        type.Closes(Slice.HandlerContract) is not null || (!type.IsAbstract && type.Inherits(Slice.ValidatorBase));

    private static bool IsRequest(TypeDefinition type) =>
        !type.IsInterface && (type.Closes(Slice.Contract) ?? type.Closes("MediatR.IRequest`1")) is not null;

    private static bool IsList(TypeDefinition type) =>
        type.Implements("System.Collections.IEnumerable") || (type.BaseType?.Resolve() is { } parent && IsList(parent));

    private static bool IsDescribed(ICustomAttributeProvider? target) =>
        target?.Attribute(Description) is { ConstructorArguments: [{ Value: string text }] }
        && !string.IsNullOrWhiteSpace(text);

    private static ParameterDefinition? Parameter(TypeDefinition type, string name) =>
        type
            .Methods.Where(method => method.IsConstructor && method.IsPublic)
            .SelectMany(constructor => constructor.Parameters)
            .FirstOrDefault(parameter => parameter.Name == name);

    private static bool HasWords(string name, int atLeast) =>
        name.Split('_') is var words
        && words.Length >= atLeast
        && words.All(word =>
            word.Length > 0 && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
        );

    private static string Pascal(string snake) =>
        string.Concat(
            snake
                .Split('_', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => char.ToUpperInvariant(word[0]) + word[1..])
        );

    private static IEnumerable<string> Check(params IEnumerable<(bool Holds, string Otherwise)> conditions) =>
        conditions.Where(condition => !condition.Holds).Select(condition => $"It {condition.Otherwise}.");
}
