using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TabMcp.Application.Errors;

namespace TabMcp.Api.Catalogue;

/// <summary>One argument of a tool: how it is called, read and explained.</summary>
internal sealed class Argument
{
    private readonly JsonTypeInfo _type;
    private readonly Dictionary<string, object> _words;
    private readonly string _kind;

    public Argument(ParameterInfo parameter, string purpose, JsonSerializerOptions options)
    {
        Name = ArgumentName.Of(parameter.Name!);
        Purpose = purpose;
        IsRequired = !parameter.HasDefaultValue;
        Default = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        _type = options.GetTypeInfo(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType);
        _words = Words(ItemOf(_type.Type) ?? _type.Type, options);
        _kind = Kind(_type.Type, options);
    }

    public string Name { get; }

    public string Purpose { get; }

    public bool IsRequired { get; }

    public object? Default { get; }

    public bool IsNamed(string name) => string.Equals(Name, name, StringComparison.Ordinal);

    /// <summary>Reads a value; the fault is null where it could be read. An explicit null stands for "left out".</summary>
    public ArgumentFault? Read(JsonElement element, out object? value)
    {
        value = null;
        if (element.ValueKind is JsonValueKind.Null)
            return IsRequired ? new(Name, $"{Name} must not be null; it must be {_kind}.") : null;

        try
        {
            if (_words.Count > 0 && !HoldsWords(element))
                return new(Name, $"{Name} must be {_kind}.");

            value = Value(element);
            return null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The reason, half a character among them, names .NET types; callers get the rule instead.
            return new(Name, $"{Name} must be {_kind}; the call has {Given(element)}.");
        }
    }

    private object? Value(JsonElement element) =>
        _type.Type switch
        {
            { IsEnum: true } => _words[element.GetString()!],
            _ when _type.Type == typeof(int) => WholeNumber(element),
            _ when _type.Type == typeof(IReadOnlyList<int>) && element.ValueKind is JsonValueKind.Array => element
                .EnumerateArray()
                .Select(WholeNumber)
                .ToList(),
            _ => element.Deserialize(_type),
        };

    // To a schema 3.0 is a whole number, and some callers write no other.
    private static int WholeNumber(JsonElement element) =>
        element.ValueKind is JsonValueKind.Number
        && element.TryGetDecimal(out var number)
        && decimal.IsInteger(number)
        && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : throw new JsonException();

    // Older callers write r or nsw. The enum converter is not asked: it takes "pools,tips" for some third word.
    private bool HoldsWords(JsonElement element) =>
        !_type.Type.IsEnum && element.ValueKind is JsonValueKind.Array
            ? element.EnumerateArray().All(IsWord)
            : IsWord(element);

    private bool IsWord(JsonElement element) =>
        element.ValueKind is JsonValueKind.String && _words.ContainsKey(element.GetString()!);

    private static string Kind(Type type, JsonSerializerOptions options) =>
        type switch
        {
            { IsEnum: true } => $"one of {string.Join(", ", Words(type, options).Keys)}",
            _ when type == typeof(string) => "a string",
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(int) || type == typeof(long) => "a whole number",
            _ when type == typeof(decimal) || type == typeof(double) => "a number",
            _ when type == typeof(IReadOnlyDictionary<string, JsonElement>) => "an object",
            _ when ItemOf(type) is { } item => $"a list, each item {Kind(item, options)}",
            _ => "of the type that its schema says",
        };

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? type.GenericTypeArguments[0] : null;

    private static Dictionary<string, object> Words(Type type, JsonSerializerOptions options) =>
        type.IsEnum
            ? Enum.GetValues(type)
                .Cast<object>()
                .ToDictionary(
                    word => JsonSerializer.SerializeToElement(word, type, options).GetString()!,
                    StringComparer.OrdinalIgnoreCase
                )
            : [];

    private static string Given(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => "a string",
            JsonValueKind.Number => "another number",
            JsonValueKind.True or JsonValueKind.False => "true or false",
            JsonValueKind.Array => "a list with something else",
            _ => "an object",
        };
}
