using System.Text.Json;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace TabMcp.Api.Http;

/// <summary>The MCP endpoint: one POST, one message, one answer, and nothing kept in between.</summary>
/// <remarks>
/// A client stops a call by closing its connection, which cancels the call's token. <c>notifications/cancelled</c> comes in
/// a POST of its own, perhaps to another process, so it is accepted and stops nothing.
/// </remarks>
internal sealed partial class StreamableHttpHandler : IDisposable
{
    private readonly IOptionsFactory<McpServerOptions> _serverOptions;
    private readonly HttpServerTransportOptions _options;
    private readonly ILogger _logger;
    private readonly Lazy<McpServerOptions> _sharedServerOptions;
    private readonly Lazy<Greeting> _greeting;
    private readonly OriginAndHostCheck _originAndHost;
    private readonly Cors _cors;
    private readonly ArgumentHeaders _argumentHeaders = new();
    private readonly StatelessServer _server;
    private readonly Admission _admission;

    public StreamableHttpHandler(
        IOptionsFactory<McpServerOptions> serverOptions,
        IOptions<HttpServerTransportOptions> options,
        IHostApplicationLifetime lifetime,
        ILoggerFactory loggerFactory,
        TimeProvider clock
    )
    {
        _serverOptions = serverOptions;
        _options = options.Value;
        _logger = loggerFactory.CreateLogger<StreamableHttpHandler>();
        _sharedServerOptions = new(CreateServerOptions);
        _greeting = new(() => new Greeting(_sharedServerOptions.Value, _options));
        _originAndHost = new(_options);
        _cors = new(_options);
        _server = new(loggerFactory);
        _admission = new(_options, lifetime, clock);
    }

    public void Dispose() => _admission.Dispose();

    public Task HandleAsync(HttpContext context)
    {
        context.Response.Headers.Vary = "Origin";
        if (_originAndHost.Check(context.Request) is { } refusal)
            return refusal.WriteAsync(context);

        Cors.Apply(context);
        var method = context.Request.Method;
        if (HttpMethods.IsPost(method))
            return HandlePostAsync(context);

        if (HttpMethods.IsHead(method) || (HttpMethods.IsGet(method) && !AsksForStream(context.Request)))
            return _greeting.Value.WriteAsync(context);

        if (HttpMethods.IsOptions(method))
        {
            _cors.AnswerOptions(context);
            return Task.CompletedTask;
        }

        context.Response.Headers.Allow = HttpMethods.Post;
        return Refusal
            .Transport(
                StatusCodes.Status405MethodNotAllowed,
                "This endpoint takes POST only: it keeps no session, so there is no stream to open with GET "
                    + "and none to end with DELETE."
            )
            .WriteAsync(context);
    }

    private static bool AsksForStream(HttpRequest request) =>
        MediaTypes.Names(request.Headers.Accept, MediaTypes.EventStream);

    private async Task HandlePostAsync(HttpContext context)
    {
        if ((_admission.Check(context) ?? await AnswerMessageAsync(context)) is { } refusal)
            await refusal.WriteAsync(context);
    }

    private async Task<Refusal?> AnswerMessageAsync(HttpContext context)
    {
        var (message, refusal) = await ReadMessageAsync(context);
        return message is null ? refusal : await AnswerAsync(context, message);
    }

    private static (string? Version, Refusal? Refusal) Hold(JsonRpcMessage message, IHeaderDictionary headers)
    {
        try
        {
            var (version, refusal) = ProtocolChecks.ReadVersion(headers, message);
            if (refusal is null && ProtocolVersions.UsesPerRequestMetadata(version))
                refusal = ProtocolChecks.CheckRouting(headers, message);
            return (version, refusal ?? ToolCallShape.Check(message));
        }
        catch (ArgumentException)
        {
            // The SDK reads keys without regard to case, and its objects find out only when they are first looked into.
            const string fault = "The params hold one key twice; keys that differ in case alone count as one.";
            var id = (message as JsonRpcMessageWithId)?.Id;
            return (null, Refusal.BadRequest(McpErrorCode.InvalidRequest, fault, id));
        }
    }

    /// <summary>Reads the message and holds it against the headers; exactly one of message and refusal is there.</summary>
    private async ValueTask<(JsonRpcMessage? Message, Refusal? Refusal)> ReadMessageAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (!MediaTypes.IsJson(headers.ContentType))
            return (
                null,
                Refusal.Transport(
                    StatusCodes.Status415UnsupportedMediaType,
                    "The Content-Type header must be application/json, in UTF-8."
                )
            );

        var (message, refusal) = await RequestBody.ReadAsync(context, _options.MaxRequestBodyBytes);
        if (message is null)
            return (null, refusal);

        string? accept = headers.Accept;
        if (!MediaTypes.Accepts(accept, MediaTypes.Json) || !MediaTypes.Accepts(accept, MediaTypes.EventStream))
            return (
                null,
                Refusal.Transport(
                    StatusCodes.Status406NotAcceptable,
                    "The Accept header must hold both application/json and text/event-stream.",
                    (message as JsonRpcMessageWithId)?.Id
                )
            );

        (var version, refusal) = Hold(message, headers);
        if (refusal is not null)
            return (null, refusal);

        message.Context = new JsonRpcMessageContext
        {
            ProtocolVersion = version,
            User = context.User.Identity?.IsAuthenticated is true ? context.User : null,
        };
        return (message, null);
    }

    /// <summary>Answers a message, or says why it could not be: whatever fails, the POST ends with an answer.</summary>
    private async Task<Refusal?> AnswerAsync(HttpContext context, JsonRpcMessage message)
    {
        var id = (message as JsonRpcMessageWithId)?.Id;
        try
        {
            var serverOptions = await ServerOptionsForAsync(context);
            if (
                ProtocolVersions.UsesPerRequestMetadata(message.Context?.ProtocolVersion)
                && _argumentHeaders.Check(context.Request.Headers, message, serverOptions) is { } refusal
            )
                return refusal;

            await _server.AnswerAsync(context, message, serverOptions);
            return null;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return null; // The client has gone, and the call with it.
        }
        catch (JsonException) when (message is JsonRpcRequest { Method: RequestMethods.Initialize })
        {
            return Refusal.BadRequest(
                McpErrorCode.InvalidParams,
                "The params do not have the form that the method asks for.",
                id
            );
        }
        catch (Exception exception)
        {
            var correlation = new CorrelationId();
            using var mark = correlation.Mark(_logger);
            LogFailure(exception);
            return Refusal.InternalError(id, correlation);
        }
    }

    private async ValueTask<McpServerOptions> ServerOptionsForAsync(HttpContext context)
    {
        if (_options.ConfigureSessionOptions is not { } configure)
            return _sharedServerOptions.Value;

        var serverOptions = CreateServerOptions();
        await configure(context, serverOptions, context.RequestAborted);
        return serverOptions;
    }

    private McpServerOptions CreateServerOptions()
    {
        var serverOptions = _serverOptions.Create(Options.DefaultName);

        // The request's own services serve the call; a scope within a scope would only hide them.
        serverOptions.ScopeRequests = false;
        return serverOptions;
    }

    [LoggerMessage(EventId = 120, Level = LogLevel.Error, Message = "An MCP request failed before it was answered.")]
    private partial void LogFailure(Exception exception);
}
