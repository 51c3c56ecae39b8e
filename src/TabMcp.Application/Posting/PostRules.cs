using System.Globalization;
using System.Text.Json;

namespace TabMcp.Application.Posting;

/// <summary>The rules of a body that is to be posted.</summary>
internal static class PostRules
{
    /// <summary>As much as a person can read before they say yes.</summary>
    public const int MostBytes = 8 * 1024;

    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    public static void IsPostPath<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(PostPath.IsValid).WithMessage(PostPath.Rule);

    public static void IsPostBody<T>(
        this IRuleBuilderInitial<T, IReadOnlyDictionary<string, JsonElement>> rule,
        PostLimits limits
    ) =>
        rule.Custom(
            (body, context) =>
            {
                if ((FaultOf(body) ?? FaultOfStakes(body, limits)) is { } fault)
                    context.AddFailure(fault);
            }
        );

    private static string? FaultOf(IReadOnlyDictionary<string, JsonElement> body)
    {
        try
        {
            var bytes = PostDraft.Write(body);
            if (body.Count is 0 || bytes.Length > MostBytes)
                return $"must hold something, and at most {MostBytes / 1024} KB of JSON.";

            // Of two keys that are the same a person may see one and TAB may take the other.
            return NamesIn(JsonElement.Parse(bytes, Once)).Any(CredentialNames.Has)
                ? "must hold no credential: credentials are configured on the server."
                : null;
        }
        catch (Exception unfit) when (unfit is JsonException or InvalidOperationException)
        {
            return "must be well-formed JSON, at most 32 levels deep, that holds no key twice and no half characters.";
        }
    }

    private static string? FaultOfStakes(IReadOnlyDictionary<string, JsonElement> body, PostLimits limits)
    {
        var stakes = Stakes.In(body).ToList();
        if (stakes.Count is 0)
            return null;
        if (limits.MaxStake is not { } most)
            return "must hold no stake, amount or cost: this server's operator allows none (TAB_MAX_STAKE is not set).";

        return stakes.TrueForAll(dollars => dollars >= 0 && dollars <= most)
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"must hold no stake, amount or cost other than dollars from 0 to {most}, such as 5 or \"5.00\": the server's operator allows no more (TAB_MAX_STAKE)."
            );
    }

    private static IEnumerable<string> NamesIn(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member => NamesIn(member.Value).Prepend(member.Name)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(NamesIn),
            _ => [],
        };
}
