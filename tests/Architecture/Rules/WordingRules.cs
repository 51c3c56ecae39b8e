using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;
using TabMcp.Api.Configuration;
using TabMcp.Application;
using TabMcp.Application.Errors;
using TabMcp.Application.Tools;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>What the texts in the code may say.</summary>
internal static partial class WordingRules
{
    private static readonly HashSet<string> Names =
    [
        .. ToolDescriptors
            .In(ApplicationServices.Assembly)
            .SelectMany(tool => tool.Aliases.Append(tool.Name).Concat(ArgumentsOf(tool))),
        .. Setting.All.Select(setting => setting.Name),
    ];

    public static Rule Infrastructure_names_no_tool_argument_setting_or_flag { get; } =
        Rule.Of(
            [Layer.Infrastructure],
            type =>
                from text in type.SelfAndNested().SelectMany(Texts)
                from word in Word().Matches(text.Value).Select(match => match.Value)
                where Names.Contains(word) || word.StartsWith("--", StringComparison.Ordinal)
                select $"{text.In.Readable()} names {word}; advice to callers belongs to the application layer."
        );

    // An argument of one plain word, such as "series", cannot be told from the word or from TAB's key of that name.
    private static IEnumerable<string> ArgumentsOf(ToolDescriptor tool) =>
        tool
            .RequestType.GetProperties()
            .Select(property => ArgumentName.Of(property.Name))
            .Where(name => name.Contains('_'));

    private static IEnumerable<Text> Texts(TypeDefinition type) =>
        type
            .Methods.Where(method => method.HasBody)
            .SelectMany(method =>
                method
                    .Body.Instructions.Where(instruction => instruction.OpCode == OpCodes.Ldstr)
                    .Select(instruction => new Text(method, (string)instruction.Operand))
            )
            .Concat(
                type.Fields.Where(field => field.Constant is string)
                    .Select(field => new Text(field, (string)field.Constant))
            );

    [GeneratedRegex("--[a-z][a-z-]*|[A-Za-z][A-Za-z0-9_]*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    private sealed record Text(MemberReference In, string Value);
}
