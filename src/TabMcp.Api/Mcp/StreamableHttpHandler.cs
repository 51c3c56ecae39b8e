using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace TabMcp.Api.Mcp;

/// <summary>The MCP endpoint: one POST, one message, one short-lived server over the SDK's stateless transport.</summary>
/// <remarks>
/// A client stops a call by closing its connection, which cancels the call's token. <c>notifications/cancelled</c> comes in
/// a POST of its own, perhaps to another process, so it is accepted and stops nothing.
/// </remarks>
internal sealed partial class StreamableHttpHandler
{
    private readonly IOptionsFactory<McpServerOptions> _serverOptions;
    private readonly HttpServerTransportOptions _options;
    private readonly ILoggerFactory _loggerFactory;
    private readonly ILogger _logger;
    private readonly Lazy<McpServerOptions> _sharedServerOptions;
    private readonly Lazy<Greeting> _greeting;
    private readonly OriginAndHostCheck _originAndHost;
    private readonly Cors _cors;
    private readonly ArgumentHeaders _argumentHeaders = new();

    public StreamableHttpHandler(
        IOptionsFactory<McpServerOptions> serverOptions,
        IOptions<HttpServerTransportOptions> options,
        ILoggerFactory loggerFactory
    )
    {
        _serverOptions = serverOptions;
        _options = options.Value;
        _loggerFactory = loggerFactory;
        _logger = loggerFactory.CreateLogger<StreamableHttpHandler>();
        _sharedServerOptions = new(CreateServerOptions);
        _greeting = new(() => new Greeting(_sharedServerOptions.Value, _options));
        _originAndHost = new(_options);
        _cors = new(_options);
    }

    public Task HandleAsync(HttpContext context)
    {
        if (_originAndHost.Check(context.Request) is { } refusal)
        {
            context.Response.Headers.Vary = "Origin";
            return refusal.WriteAsync(context);
        }

        Cors.Apply(context);
        var method = context.Request.Method;
        if (HttpMethods.IsPost(method))
            return HandlePostAsync(context);

        if (HttpMethods.IsHead(method))
            return _greeting.Value.WriteAsync(context);

        if (HttpMethods.IsGet(method) && !MediaTypes.Names(context.Request.Headers.Accept, MediaTypes.EventStream))
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
                "This endpoint takes POST only: it keeps no session, so there is no stream to open with GET and none to end with DELETE."
            )
            .WriteAsync(context);
    }

    private async Task HandlePostAsync(HttpContext context)
    {
        var (message, refusal) = await ReadMessageAsync(context);
        if (refusal is not null)
        {
            await refusal.WriteAsync(context);
            return;
        }

        var id = (message as JsonRpcMessageWithId)?.Id;
        try
        {
            var serverOptions = await ServerOptionsForAsync(context);
            refusal = ProtocolVersions.UsesPerRequestMetadata(message!.Context!.ProtocolVersion)
                ? _argumentHeaders.Check(context.Request.Headers, message, serverOptions)
                : null;
            if (refusal is null)
                await AnswerAsync(context, message, serverOptions);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone, and the call with it.
        }
        catch (JsonException) when (!context.Response.HasStarted)
        {
            refusal = Refusal.BadRequest(
                McpErrorCode.InvalidParams,
                "The params do not have the form that the method asks for.",
                id
            );
        }
        catch (Exception exception)
        {
            LogFailure(exception);
            refusal = Refusal.InternalError(id);
        }
        if (refusal is not null)
            await refusal.WriteAsync(context);
    }

    /// <summary>Reads the message and everything that headers say about it; the cheapest checks come first.</summary>
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

        var accept = headers.Accept.ToString();
        if (!MediaTypes.Accepts(accept, MediaTypes.Json) || !MediaTypes.Accepts(accept, MediaTypes.EventStream))
            return (
                null,
                Refusal.Transport(
                    StatusCodes.Status406NotAcceptable,
                    "The Accept header must hold both application/json and text/event-stream.",
                    (message as JsonRpcMessageWithId)?.Id
                )
            );

        (var version, refusal) = ProtocolChecks.ReadVersion(headers, message);
        if (refusal is null && ProtocolVersions.UsesPerRequestMetadata(version))
            refusal = ProtocolChecks.CheckRouting(headers, message);
        if (refusal is not null)
            return (null, refusal);

        message.Context = new JsonRpcMessageContext
        {
            ProtocolVersion = version,
            User = context.User.Identity?.IsAuthenticated is true ? context.User : null,
        };
        return (message, null);
    }

    private async Task AnswerAsync(HttpContext context, JsonRpcMessage message, McpServerOptions serverOptions)
    {
        var response = context.Response;
        response.ContentType = MediaTypes.EventStream;
        response.Headers.CacheControl = "no-cache,no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();

        using var faulted = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        await using var transport = new StreamableHttpServerTransport(_loggerFactory) { Stateless = true };
        await using var server = McpServer.Create(transport, serverOptions, _loggerFactory, context.RequestServices);

        var running = server.RunAsync(context.RequestAborted);
        var answering = transport.HandlePostRequestAsync(
            message,
            response.Body,
            first => SetStatus(response, message, first),
            faulted.Token
        );

        // A server that stops on its own leaves a call that nobody will answer.
        if (await Task.WhenAny(answering, running) == running && !answering.IsCompleted)
        {
            await faulted.CancelAsync();
            await ((Task)answering).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await running;
            throw new InvalidOperationException("The MCP server stopped before it answered.");
        }

        if (!await answering)
        {
            response.ContentType = null;
            response.StatusCode = StatusCodes.Status202Accepted;
        }
    }

    /// <summary>Since 2026-07-28 some JSON-RPC errors have an HTTP status, as long as nothing is on its way yet.</summary>
    private static ValueTask SetStatus(HttpResponse response, JsonRpcMessage message, JsonRpcMessage? first)
    {
        if (
            first is JsonRpcError error
            && !response.HasStarted
            && ProtocolVersions.UsesPerRequestMetadata(message.Context?.ProtocolVersion)
        )
        {
            response.StatusCode = (McpErrorCode)error.Error.Code switch
            {
                McpErrorCode.MethodNotFound => StatusCodes.Status404NotFound,
                McpErrorCode.HeaderMismatch
                or McpErrorCode.UnsupportedProtocolVersion
                or McpErrorCode.MissingRequiredClientCapability => StatusCodes.Status400BadRequest,
                _ => StatusCodes.Status200OK,
            };
        }
        return ValueTask.CompletedTask;
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

    [LoggerMessage(Level = LogLevel.Error, Message = "An MCP request failed before it was answered.")]
    private partial void LogFailure(Exception exception);
}
