using System.Diagnostics;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.Api.Logging;

/// <summary>Takes secrets out of a trace's activity before anything exports it. Changes the activity itself.</summary>
internal static class ActivityRedaction
{
    private const string Query = "url.query";

    private static readonly HashSet<string> Addresses = new(
        ["url.full", "url.path", "http.url", "http.target"],
        StringComparer.Ordinal
    );

    /// <summary>Redacts its name, its status, and the tags of it, of its events and of its links.</summary>
    public static void Redact(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (SecretText.Redact(activity.DisplayName) is var name && !ReferenceEquals(name, activity.DisplayName))
            activity.DisplayName = name;
        if (
            activity.StatusDescription is { } status
            && SecretText.Redact(status) is var told
            && !ReferenceEquals(told, status)
        )
            activity.SetStatus(activity.Status, told);

        foreach (ref var tag in activity.EnumerateTagObjects())
            Redact(ref tag);
        foreach (ref readonly var happening in activity.EnumerateEvents())
        {
            foreach (ref var tag in happening.EnumerateTagObjects())
                Redact(ref tag);
        }

        foreach (ref readonly var link in activity.EnumerateLinks())
        {
            foreach (ref var tag in link.EnumerateTagObjects())
                Redact(ref tag);
        }
    }

    private static void Redact(ref KeyValuePair<string, object?> tag)
    {
        switch (tag.Value)
        {
            case null:
                break;
            case string text when Redact(tag.Key, text) is var redacted && !ReferenceEquals(redacted, text):
                tag = new(tag.Key, redacted);
                break;
            case string[] texts:
                var key = tag.Key;
                tag = new(key, Array.ConvertAll(texts, text => Redact(key, text)));
                break;
            case Uri or Exception:
                tag = new(tag.Key, Redact(tag.Key, tag.Value.ToString()!));
                break;
        }
    }

    private static string Redact(string key, string text)
    {
        if (key is Query)
            return text.Length is 0 ? text : SecretText.Mask;
        if (Addresses.Contains(key) && text.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query)
            text = text[..query];
        return SecretText.Redact(text);
    }
}
