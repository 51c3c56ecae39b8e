using Microsoft.AspNetCore.Http.Features;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace TabMcp.Api.Http;

/// <summary>Answers one message with a server that lives as long as the request, over the SDK's stateless transport.</summary>
/// <remarks>
/// Outgoing message filters must not throw: the SDK logs an answer that it could not send and goes on waiting, and nothing
/// that it makes public tells that from a tool still at work. Such a call ends when its client leaves.
/// </remarks>
internal sealed class StatelessServer(ILoggerFactory loggerFactory)
{
    /// <summary>Writes the answer as an event stream; 202 without a body where a message has no answer.</summary>
    /// <exception cref="InvalidOperationException">The server stopped before it answered.</exception>
    public async Task AnswerAsync(HttpContext context, JsonRpcMessage message, McpServerOptions options)
    {
        var response = context.Response;
        response.ContentType = MediaTypes.EventStream;
        response.Headers.CacheControl = "no-cache,no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();

        await using var transport = new StreamableHttpServerTransport(loggerFactory) { Stateless = true };
        await using var server = McpServer.Create(transport, options, loggerFactory, context.RequestServices);
        using var unanswered = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);

        var running = server.RunAsync(context.RequestAborted);
        var answering = transport.HandlePostRequestAsync(
            message,
            response.Body,
            first => SetStatus(response, message, first),
            unanswered.Token
        );
        try
        {
            // A server that stops on its own leaves a message that nobody will answer.
            if (await Task.WhenAny(answering, running) == running && !answering.IsCompleted)
            {
                await running;
                throw new InvalidOperationException("The MCP server stopped before it answered.");
            }
            if (!await answering)
            {
                response.ContentType = null;
                response.StatusCode = StatusCodes.Status202Accepted;
            }
        }
        finally
        {
            // Nothing of the call outlives the request: its services and its response body are about to go.
            await unanswered.CancelAsync();
            await ((Task)answering).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await transport.DisposeAsync();
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
}
