namespace TabMcp.Api.Http;

/// <summary>What a request accepts and sends, read without allocating.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string EventStream = "text/event-stream";

    /// <summary>Whether the <c>Accept</c> header takes the type: by name, as <c>type/*</c> or as <c>*/*</c>, and not with <c>q=0</c>.</summary>
    public static bool Accepts(string? accept, string mediaType)
    {
        var type = mediaType.AsSpan(0, mediaType.IndexOf('/', StringComparison.Ordinal));
        return Any(
            accept,
            type,
            mediaType,
            static (range, type, mediaType) =>
                range is "*/*"
                || range.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
                || (range is [.., '/', '*'] && range[..^2].Equals(type, StringComparison.OrdinalIgnoreCase))
        );
    }

    /// <summary>Whether the <c>Accept</c> header names the type itself: curl's <c>*/*</c> does not ask for a stream.</summary>
    public static bool Names(string? accept, string mediaType) =>
        Any(
            accept,
            default,
            mediaType,
            static (range, _, mediaType) => range.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whether a <c>Content-Type</c> is JSON in UTF-8, the only charset that JSON has.</summary>
    public static bool IsJson(string? contentType)
    {
        var (mediaType, parameters) = Cut(contentType, ';');
        if (!mediaType.Equals(Json, StringComparison.OrdinalIgnoreCase))
            return false;

        while (!parameters.IsEmpty)
        {
            var (parameter, rest) = Cut(parameters, ';');
            var (name, value) = Cut(parameter, '=');
            if (
                name.Equals("charset", StringComparison.OrdinalIgnoreCase)
                && !value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            )
                return false;
            parameters = rest;
        }
        return true;
    }

    private delegate bool RangeTest(ReadOnlySpan<char> range, ReadOnlySpan<char> type, string mediaType);

    private static bool Any(string? accept, ReadOnlySpan<char> type, string mediaType, RangeTest test)
    {
        for (var rest = accept.AsSpan(); !rest.IsEmpty; )
        {
            (var item, rest) = Cut(rest, ',');
            var (range, parameters) = Cut(item, ';');
            if (test(range, type, mediaType) && !IsRefused(parameters))
                return true;
        }
        return false;
    }

    private static bool IsRefused(ReadOnlySpan<char> parameters)
    {
        while (!parameters.IsEmpty)
        {
            (var parameter, parameters) = Cut(parameters, ';');
            var (name, value) = Cut(parameter, '=');
            if (name is "q" or "Q")
                return value.IndexOfAnyExcept('0', '.') < 0;
        }
        return false;
    }

    private static Pair Cut(ReadOnlySpan<char> text, char separator)
    {
        var at = text.IndexOf(separator);
        return at < 0 ? new(text.Trim(), default) : new(text[..at].Trim(), text[(at + 1)..].Trim());
    }

    private readonly ref struct Pair(ReadOnlySpan<char> head, ReadOnlySpan<char> tail)
    {
        private readonly ReadOnlySpan<char> _head = head;
        private readonly ReadOnlySpan<char> _tail = tail;

        public void Deconstruct(out ReadOnlySpan<char> head, out ReadOnlySpan<char> tail)
        {
            head = _head;
            tail = _tail;
        }
    }
}
