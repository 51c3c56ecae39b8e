using System.Text.Json;

namespace TabMcp.Application.AnyPath;

/// <summary>The rules of generic arguments. Each message goes on from the argument's name and says the way out.</summary>
internal static class GenericRules
{
    private const int MostParams = 20;
    private const int MostLetters = 200;

    public static void IsServicePath<T>(this IRuleBuilderInitial<T, string> rule) =>
        rule.Custom(
            (path, context) =>
            {
                if (ServicePath.FaultOf(path) is { } fault)
                    context.AddFailure(fault);
            }
        );

    public static void AreQuery<T>(this IRuleBuilderInitial<T, IReadOnlyDictionary<string, JsonElement>?> rule) =>
        rule.Custom(
            (query, context) =>
            {
                if (query is not null && FaultOf(query) is { } fault)
                    context.AddFailure(fault);
            }
        );

    public static IRuleBuilderOptions<T, string?> IsSelection<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(Selection.IsValid)
            .WithMessage(
                "must be a JSON Pointer such as /dates/0, or keys such as meetings[*].meetingName with [*] or a number in brackets."
            );

    private static string? FaultOf(IReadOnlyDictionary<string, JsonElement> query) =>
        query.Count > MostParams ? $"must hold at most {MostParams} keys."
        : query.Keys.Any(CredentialNames.Has)
            ? "must hold no credential: credentials are configured on the server (TAB_CLIENT_ID, TAB_CLIENT_SECRET) or sent beside the call (clientId, clientSecret)."
        : !query.Keys.All(IsKey) ? "must have keys of 1 to 40 letters, digits, hyphens and underscores."
        : !query.Values.All(IsValue)
            ? $"must have values that are true, false, a number, or text of at most {MostLetters} characters without control characters."
        : null;

    private static bool IsKey(string key) =>
        key.Length is > 0 and <= 40 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    private static bool IsValue(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => true,
            JsonValueKind.Number => value.GetRawText().Length <= MostLetters,
            JsonValueKind.String => value.GetString() is { Length: <= MostLetters } text && !text.Any(char.IsControl),
            _ => false,
        };
}
