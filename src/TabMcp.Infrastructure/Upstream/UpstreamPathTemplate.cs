using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;

namespace TabMcp.Infrastructure.Upstream;

/// <summary>Reads an interpolated string as a path, encoding every hole exactly once.</summary>
/// <remarks>
/// There is no overload for any object: a type that has not been thought about does not compile. A template at fault is
/// a bug and throws <see cref="InvalidOperationException"/>; a hole at fault is the caller's and refuses the call.
/// </remarks>
[InterpolatedStringHandler]
internal ref struct UpstreamPathTemplate
{
    private const string Root = "/v1/";

    // No dot and no percent sign: a template can neither climb nor bring an encoding of its own.
    private static readonly SearchValues<char> Literal = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_/?=&"
    );

    private readonly StringBuilder _text;
    private bool _inQuery;
    private bool _afterHole;

    public UpstreamPathTemplate(int literalLength, int formattedCount) =>
        _text = new StringBuilder(literalLength + formattedCount * 16);

    public void AppendLiteral(string literal)
    {
        if (literal.AsSpan().ContainsAnyExcept(Literal))
            throw Fault($"'{literal}' holds a character that belongs into a hole");
        if (_afterHole && !(_inQuery ? literal[0] is '&' : literal[0] is '/' or '?'))
            throw Fault($"'{literal}' follows a hole, which must be a whole segment or query value");

        var queries = literal.Count(letter => letter is '?');
        if (queries > (_inQuery ? 0 : 1))
            throw Fault($"'{literal}' opens the query a second time");

        _inQuery |= queries > 0;
        _afterHole = false;
        _text.Append(literal);
    }

    public void AppendFormatted(string value)
    {
        if (_afterHole || _text.Length is 0 || _text[^1] != (_inQuery ? '=' : '/'))
            throw Fault("a hole must be a whole segment or query value");

        _text.Append(_inQuery ? UpstreamText.Encode(value) : UpstreamText.EncodeSegment(value));
        _afterHole = true;
    }

    // Without this one a char would travel as its number.
    public void AppendFormatted(char value) => AppendFormatted(value.ToString());

    public void AppendFormatted(int value) => AppendFormatted(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(bool value) => AppendFormatted(UpstreamText.Of(value));

    public void AppendFormatted(MeetingDate value) => AppendFormatted(value.ToString());

    public void AppendFormatted(VenueKey value) => AppendFormatted(value.Value);

    public void AppendFormatted(SellCode value) => AppendFormatted(value.Letter);

    public void AppendFormatted(RaceNumber value) => AppendFormatted(value.Value);

    public void AppendFormatted(RaceType value) => AppendFormatted(value.Letter());

    public void AppendFormatted(ApproximatesProduct value) => AppendFormatted(value.Word());

    public void AppendFormatted(Jurisdiction value) =>
        AppendFormatted(Enum.GetName(value) ?? throw Fault($"{value} is no jurisdiction"));

    internal readonly string Finish()
    {
        var text = _text.ToString();
        if (!text.StartsWith(Root, StringComparison.Ordinal))
            throw Fault($"it must begin with {Root}");
        return text.Contains("//", StringComparison.Ordinal) ? throw Fault("it holds an empty segment") : text;
    }

    private static InvalidOperationException Fault(string what) => new($"This is no template of a path: {what}.");
}
