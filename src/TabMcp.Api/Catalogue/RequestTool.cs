using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using TabMcp.Api.Consent;
using TabMcp.Api.Http;
using TabMcp.Application.Answers;
using TabMcp.Application.Calls;
using TabMcp.Application.Errors;
using TabMcp.Application.Tools;

namespace TabMcp.Api.Catalogue;

/// <summary>One tool of the catalogue as MCP knows it, closed over its request record.</summary>
internal sealed partial class RequestTool<TRequest, TResponse> : McpServerTool
    where TRequest : class, ITool<TResponse>
{
    // Tools page their lists long before; this holds for whatever TAB may send one day.
    private const int MostBytes = 60 * 1024;

    // Made by the first call: reflecting on the records of every tool is more than half of a start.
    private readonly Lazy<ArgumentBinder<TRequest>> _binder;
    private readonly Lazy<JsonTypeInfo<TResponse>> _answer;
    private readonly ILogger _logger;

    public RequestTool(ToolDescriptor tool, JsonSerializerOptions options, ILoggerFactory loggers)
    {
        _binder = new(() => new(tool.Name, options));
        _answer = new(() => (JsonTypeInfo<TResponse>)options.GetTypeInfo(typeof(TResponse)));
        _logger = loggers.CreateLogger("TabMcp.Api.Catalogue.RequestTool");
        var schemas = ListedSchemas.Of(tool, options);
        ProtocolTool = new()
        {
            Name = tool.Name,
            Title = tool.Title,
            Description = tool.Description,
            InputSchema = schemas.Input,
            OutputSchema = schemas.Output,
            // Whether a call destroys something, or may be repeated, is a question only where it changes something.
            Annotations = new()
            {
                ReadOnlyHint = tool.ReadOnly,
                DestructiveHint = tool.ReadOnly ? null : true,
                IdempotentHint = tool.ReadOnly ? null : false,
            },
        };
    }

    private static ReadOnlySpan<byte> StaleMark => ",\"stale\":true}"u8;

    public override Tool ProtocolTool { get; }

    public override IReadOnlyList<object> Metadata => [];

    public override async ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request,
        CancellationToken cancellationToken = default
    )
    {
        var services = request.Services ?? throw new InvalidOperationException("The call has no services.");
        var id = services.GetRequiredService<CorrelationId>();
        try
        {
            var dispatcher = services.GetRequiredService<ToolDispatcher>();
            services.GetRequiredService<CallProgress>().Attach(request.Server, request.Params.ProgressToken);
            var consent = services.GetRequiredService<PersonConsent>();
            consent.Attach(request);
            var answer = await dispatcher.SendAsync(Bind(request.Params.Arguments, dispatcher), cancellationToken);
            return consent.Question is null
                ? Answer(answer, services.GetRequiredService<AnswerOrigin>().IsStale)
                : throw consent.Question;
        }
        catch (ToolException failure)
        {
            return ErrorResult.Of(failure, id.Value);
        }
        catch (Exception bug) when (bug is not (OperationCanceledException or McpException or InputRequiredException))
        {
            Broke(ProtocolTool.Name, bug);
            return ErrorResult.OfBug(id.Value);
        }
    }

    private TRequest Bind(IDictionary<string, JsonElement>? arguments, ToolDispatcher dispatcher)
    {
        try
        {
            return _binder.Value.Bind(arguments);
        }
        catch (ToolException refusal)
        {
            dispatcher.Refuse(ProtocolTool.Name, refusal);
            throw;
        }
    }

    // Serialised once: the structured content and the text block are the same bytes.
    private CallToolResult Answer(TResponse answer, bool isStale)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(answer, _answer.Value);
        if (json.Length > MostBytes)
        {
            throw new ToolException(
                ErrorKind.UpstreamUnexpected,
                $"The answer takes more than the {MostBytes / 1024} KB that a call may bring. Ask for less: fewer details, a smaller page, or one part by name."
            );
        }

        if (isStale)
            json = [.. json.AsSpan(0, json.Length - 1), .. StaleMark];
        return new()
        {
            StructuredContent = JsonElement.Parse(json),
            Content = [new TextContentBlock { Text = Encoding.UTF8.GetString(json) }],
        };
    }

    [LoggerMessage(
        EventId = 110,
        Level = LogLevel.Error,
        Message = "{Tool} broke outside the pipeline, or was broken by it"
    )]
    private partial void Broke(string tool, Exception bug);
}
