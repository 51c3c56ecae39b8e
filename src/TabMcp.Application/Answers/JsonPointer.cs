namespace TabMcp.Application.Answers;

/// <summary>The way to a part of a JSON body (RFC 6901): <c>/dates/0</c> is the first of <c>dates</c>.</summary>
internal static class JsonPointer
{
    /// <summary>The pointer to a key or number below another pointer.</summary>
    public static string Append(string pointer, string key) =>
        $"{pointer}/{key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>The keys and numbers on the way; null where the text is no pointer.</summary>
    public static IReadOnlyList<string>? Parse(string text)
    {
        if (text.Length is 0)
            return [];
        if (text[0] is not '/')
            return null;

        var keys = text[1..].Split('/');
        return keys.All(IsEscaped) ? [.. keys.Select(Unescape)] : null;
    }

    private static bool IsEscaped(string key)
    {
        for (var at = key.IndexOf('~', StringComparison.Ordinal); at >= 0; at = key.IndexOf('~', at + 1))
        {
            if (at + 1 == key.Length || key[at + 1] is not ('0' or '1'))
                return false;
        }

        return true;
    }

    // In this order, or ~01 would become a slash.
    private static string Unescape(string key) =>
        key.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
