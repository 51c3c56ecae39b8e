using System.Globalization;
using TabMcp.Application.AnyPath;
using TabMcp.Application.Posting;

namespace TabMcp.Infrastructure.Upstream;

/// <summary>Where a resource stands at TAB: path and query, percent-encoded and ready to travel.</summary>
/// <remarks>
/// It is made of an interpolated string, of the plain names of a <see cref="ServicePath"/> or of a
/// <see cref="PostPath"/>, and in no other way: names upstream hold slashes, question marks and spaces (<c>MONMORE R02
/// 15/04 PLC 1-2</c>, docs/upstream/services-and-links.md#names-in-paths), and each must arrive as one segment.
/// </remarks>
internal sealed record UpstreamPath
{
    private UpstreamPath(string value) => Value = value;

    /// <summary>The path with its query, from <c>/v1/</c> on.</summary>
    public string Value { get; }

    /// <summary>The path that a template spells: literals as written, each hole one encoded segment or query value.</summary>
    /// <exception cref="ToolException">A hole holds what no segment can carry.</exception>
    public static UpstreamPath Of(UpstreamPathTemplate template) => new(template.Finish());

    /// <summary>The path of a caller's own choice, within the services that anyone may read; each name is one encoded segment.</summary>
    /// <exception cref="ToolException">A name is what no segment can carry.</exception>
    public static UpstreamPath Of(ServicePath path) =>
        new(string.Concat(path.Segments.Select(name => $"/{UpstreamText.EncodeSegment(name)}")));

    /// <summary>The path of a post, which is one of a closed list and holds nothing to encode.</summary>
    public static UpstreamPath Of(PostPath path) => new(path.Value);

    /// <summary>This path with one more query value; unchanged where the value is absent.</summary>
    public UpstreamPath With(string key, string? value) =>
        value is null
            ? this
            : new(
                $"{Value}{(Value.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{UpstreamText.Encode(key)}={UpstreamText.Encode(value)}"
            );

    /// <inheritdoc cref="With(string, string?)"/>
    public UpstreamPath With(string key, int? value) => With(key, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="With(string, string?)"/>
    public UpstreamPath With(string key, bool? value) => With(key, value is { } flag ? UpstreamText.Of(flag) : null);

    /// <summary>The path as an address relative to TAB's.</summary>
    public Uri ToUri() => new(Value, UriKind.Relative);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
