using Serilog;
using Serilog.Core;
using Serilog.Events;
using TabMcp.Api.Logging;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.UnitTests.Api.Logging;

public sealed class RedactingSinkTests : IDisposable
{
    private const string Value = "sink-Secret-42";

    private readonly Secret _secret = Secret.From(Value);
    private readonly Kept _kept = new();
    private readonly Logger _logger;

    public RedactingSinkTests() =>
        _logger = new LoggerConfiguration().WriteTo.Sink(new RedactingSink(_kept)).CreateLogger();

    public void Dispose()
    {
        _logger.Dispose();
        GC.KeepAlive(_secret);
    }

    [Fact]
    public void Masks_a_secret_in_a_value_of_any_form()
    {
        _logger.Information(
            "{Text} {List} {Map} {@Thing} {Address} {Number}",
            $"a {Value}",
            new[] { "b", Value },
            new Dictionary<string, string>(StringComparer.Ordinal) { [Value] = Value },
            new { Inner = new { Value } },
            new Uri($"http://host/{Value}?q=1"),
            7
        );

        Written()
            .ShouldBe("""a *** ["b", "***"] [("***": "***")] { Inner: { Value: "***" } } "http://host/***?***" 7""");
    }

    [Fact]
    public void Masks_a_secret_that_became_part_of_the_message_itself()
    {
        _logger.Write(new LogEvent(default, LogEventLevel.Error, null, Template($"broke with {Value}"), []));

        Written().ShouldBe("broke with ***");
    }

    [Fact]
    public void Masks_a_secret_in_an_exception_and_those_inside_it()
    {
        _logger.Error(new IOException("outer", new InvalidOperationException(Value)), "broke");

        var written = _kept.Events.ShouldHaveSingleItem().Exception.ShouldNotBeNull();
        written.ToString().ShouldNotContain(Value);
        written.ToString().ShouldContain("System.InvalidOperationException: ***");
        written.InnerException.ShouldBeNull();
    }

    [Fact]
    public void Hands_on_an_event_without_secrets_as_it_came()
    {
        var bug = new IOException("a plain fault");
        var entry = new LogEvent(
            default,
            LogEventLevel.Error,
            bug,
            Template("said {Word}"),
            [new("Word", new ScalarValue("hello"))]
        );

        _logger.Write(entry);

        _kept.Events.ShouldHaveSingleItem().ShouldBeSameAs(entry);
    }

    private string Written() => _kept.Events.ShouldHaveSingleItem().RenderMessage().Replace("\"a ***\"", "a ***");

    private static MessageTemplate Template(string text) => new Serilog.Parsing.MessageTemplateParser().Parse(text);

    private sealed class Kept : ILogEventSink
    {
        public List<LogEvent> Events { get; } = [];

        public void Emit(LogEvent logEvent) => Events.Add(logEvent);
    }
}
