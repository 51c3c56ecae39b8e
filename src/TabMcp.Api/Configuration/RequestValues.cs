using System.Buffers.Text;
using System.Text.Json;

namespace TabMcp.Api.Configuration;

/// <summary>The configuration values of one request, from any of the forms that gateways and clients send them in.</summary>
/// <remarks>
/// Flat in the query (<c>?toolsets=racing</c>), dotted or in brackets (<c>?config.toolsets=racing</c>), in one base64
/// object (<c>?config=eyJ0b29sc2V0cyI6InJhY2luZyJ9</c>), or as a header. Where two say the same name, that order decides.
/// </remarks>
internal sealed class RequestValues
{
    /// <summary>The query parameter that carries everything at once.</summary>
    public const string Config = "config";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly HttpRequest _request;
    private readonly Dictionary<string, string>? _config;

    private RequestValues(HttpRequest request)
    {
        _request = request;
        if (Text(request.Query[Config]) is { } encoded)
        {
            _config = Decode(encoded);
            IsConfigUnreadable = _config is null;
        }
    }

    /// <summary>Whether the request has no configuration at all.</summary>
    public bool AreNone =>
        !_request.QueryString.HasValue && !RequestConfiguration.Names.Any(name => _request.Headers.ContainsKey(name));

    /// <summary>Whether there is a base64 object that is none.</summary>
    public bool IsConfigUnreadable { get; }

    public static RequestValues Of(HttpRequest request) => new(request);

    /// <summary>The value of a name; null where no form has one.</summary>
    public string? Find(string name) =>
        Keys(name).Select(key => Text(_request.Query[key])).FirstOrDefault(text => text is not null)
        ?? Text(_config?.GetValueOrDefault(name))
        ?? Text(_request.Headers[name]);

    /// <summary>Whether one form gives a name more than once.</summary>
    public bool IsRepeated(string name) =>
        Keys(name).Any(key => _request.Query[key].Count > 1) || _request.Headers[name].Count > 1;

    /// <summary>The query parameters that a name goes by.</summary>
    public static IEnumerable<string> Keys(string name) => [name, $"{Config}.{name}", $"{Config}[{name}]"];

    // A name that is repeated is a list.
    private static string? Text(Microsoft.Extensions.Primitives.StringValues values) =>
        values.ToString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static Dictionary<string, string>? Decode(string encoded)
    {
        try
        {
            // Names go without regard to case, as they do in a query and in headers; one given in two cases is a fault.
            // A plus sign that was not escaped has become a space; either alphabet is in use, with and without padding.
            var url = encoded.Replace(' ', '-').Replace('+', '-').Replace('/', '_');
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(url), Strict);
            return json
                .RootElement.EnumerateObject()
                .Where(member => RequestConfiguration.Names.Contains(member.Name, StringComparer.OrdinalIgnoreCase))
                .ToDictionary(member => member.Name, member => Word(member.Value), StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception unreadable)
            when (unreadable is FormatException or JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static string Word(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Null => "",
            JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(Word)),
            _ => value.GetRawText(),
        };
}
