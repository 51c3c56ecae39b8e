using System.Text;
using Microsoft.AspNetCore.Http.Features;
using TabMcp.Sandbox.Authentication;

namespace TabMcp.Sandbox.Http;

/// <summary>Handles one request: logs it, applies a fault, checks the token, routes it and writes the
/// response.</summary>
internal sealed class Exchange(
    SandboxServer server,
    TokenIssuer tokens,
    TokenEndpoint tokenEndpoint,
    SandboxOptions options,
    CancellationToken stopping
)
{
    private readonly FaultyAnswers _faulty = new(options.Clock);

    public async Task AnswerAsync(HttpContext context)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var target = Target.Parse(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        context.Response.Headers["X-TabMcp-Sandbox"] = "1";
        var arrived = new LoggedRequest(
            context.Request.Method,
            target.RawPath,
            target.Query,
            context.Request.Headers.ContainsKey("Authorization"),
            context.Request.Headers.UserAgent.FirstOrDefault(),
            TokenIn(context.Request) is { } token ? tokens.ClientOf(token) : null
        );
        server.Requests.Add(arrived);
        try
        {
            if (server.Faults.Take(target.RawPath) is { } fault)
                await _faulty.AnswerAsync(
                    fault,
                    context,
                    () => TrueAnswerAsync(context, target, ending.Token),
                    ending.Token
                );
            else
                await Reply.WriteAsync(
                    context.Response,
                    Rewrite(arrived, await TrueAnswerAsync(context, target, ending.Token)),
                    ending.Token
                );
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The client disconnected, or the sandbox stopped during a delay: there is no client to answer.
            context.Abort();
        }
    }

    private async Task<Answer> TrueAnswerAsync(HttpContext context, Target target, CancellationToken cancellationToken)
    {
        var request = context.Request;
        if (target.Segments is ["oauth", "token"] && HttpMethods.IsPost(request.Method))
            return await tokenEndpoint.AnswerAsync(request, cancellationToken);
        var isAuthorized = request.Headers.ContainsKey("Authorization");
        if (isAuthorized && !(TokenIn(request) is { } token && tokens.Accepts(token)))
            return Answer.Unauthorized();
        if (HttpMethods.IsPost(request.Method) && PricingEndpoint.IsAt(target.Segments, out var isOfAccount))
            return isOfAccount && !isAuthorized
                ? Answer.Unauthorized()
                : await PricingEndpoint.AnswerAsync(request, isOfAccount, cancellationToken);
        if (!HttpMethods.IsGet(request.Method))
            return Answer.NotFound("Nothing answers this method here.");
        return new Router(server.World, server.BaseAddress).Route(target.Segments, request.Query);
    }

    private Answer Rewrite(LoggedRequest arrived, Answer answer)
    {
        if (options.Rewrite is not { } rewrite || arrived.Method is not "GET")
            return answer;

        var body = rewrite(arrived, Encoding.UTF8.GetString(Reply.Bytes(answer).Span));
        // Not validated, because a test may send a lone surrogate.
        return answer with { WriteBody = writer => writer.WriteRawValue(body, skipInputValidation: true) };
    }

    /// <summary>Checks the token. An empty or expired one fails even a read that needs no token
    /// (docs/upstream/authentication.md#a-bad-token-spoils-a-public-read).</summary>
    private static string? TokenIn(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var sent
        && sent.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? sent["Bearer ".Length..].Trim()
            : null;
}
