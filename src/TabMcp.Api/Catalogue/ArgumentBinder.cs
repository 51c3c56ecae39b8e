using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using TabMcp.Application.Errors;

namespace TabMcp.Api.Catalogue;

/// <summary>Turns a call's arguments into its request record, or names every argument at fault at once.</summary>
internal sealed class ArgumentBinder<TRequest>
    where TRequest : class
{
    // Enough to mend a call by; an answer must not grow with what a caller sends.
    private const int MostFaults = 8;

    private readonly string _tool;
    private readonly ConstructorInvoker _constructor;
    private readonly IReadOnlyList<Argument> _arguments;
    private readonly Dictionary<string, int> _positions;

    public ArgumentBinder(string tool, JsonSerializerOptions options)
    {
        var constructor = typeof(TRequest).GetConstructors().Single();
        _tool = tool;
        _constructor = ConstructorInvoker.Create(constructor);
        _arguments =
        [
            .. constructor.GetParameters().Select(parameter => new Argument(parameter, Purpose(parameter), options)),
        ];
        _positions = _arguments
            .Index()
            .ToDictionary(entry => entry.Item.Name, entry => entry.Index, StringComparer.Ordinal);
    }

    /// <exception cref="ToolException">One or more arguments are unknown, missing or of the wrong kind.</exception>
    public TRequest Bind(IDictionary<string, JsonElement>? arguments)
    {
        var values = new object?[_arguments.Count];
        var given = new bool[_arguments.Count];
        List<ArgumentFault>? faults = null;
        foreach (var (name, value) in arguments ?? ImmutableDictionary<string, JsonElement>.Empty)
        {
            if (faults?.Count >= MostFaults)
                break;
            if (CredentialArguments.IsIgnored(name))
                continue;
            if (!_positions.TryGetValue(name, out var position))
                (faults ??= []).Add(Unknown(name));
            else if (_arguments[position].Read(value, out values[position]) is { } fault)
                (faults ??= []).Add(fault);
            else
                given[position] = values[position] is not null;
        }

        for (var position = 0; position < given.Length; position++)
        {
            var argument = _arguments[position];
            if (given[position] || faults?.Exists(fault => argument.IsNamed(fault.Argument)) is true)
                continue;
            if (argument.IsRequired)
                (faults ??= []).Add(new(argument.Name, $"{argument.Name} is required: {argument.Purpose}"));
            else
                values[position] = argument.Default;
        }

        return faults is null ? (TRequest)_constructor.Invoke(values.AsSpan()) : throw new ToolException(faults);
    }

    private ArgumentFault Unknown(string name) =>
        new(
            PlainName(name),
            CredentialArguments.IsCredential(name)
                ? $"{PlainName(name)} does not belong in a call: credentials are configured on the server (TAB_CLIENT_ID, TAB_CLIENT_SECRET, TAB_USERNAME, TAB_PASSWORD) or, over HTTP, in the request's query or headers (clientId, clientSecret, username, password)."
                : $"{PlainName(name)} is not an argument of {_tool}, which takes {(_positions.Count > 0 ? string.Join(", ", _positions.Keys) : "none")}."
        );

    // A name is the caller's own text: what cannot be seen could turn the message around, and a very long one would push
    // it out of sight.
    private static string PlainName(string name)
    {
        var plain = new string([.. name.Where(IsVisible).Take(40)]);
        return plain.Length > 0 ? plain : "(an empty name)";
    }

    private static bool IsVisible(char letter) =>
        char.GetUnicodeCategory(letter)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );

    private static string Purpose(ParameterInfo parameter) =>
        typeof(TRequest).GetProperty(parameter.Name!)?.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "";
}
