using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;

namespace TabMcp.Sandbox.Http;

/// <summary>Writes the faulty response for each <see cref="Fault"/>.</summary>
internal sealed class FaultyAnswers(TimeProvider clock)
{
    private const int Chunks = 8;

    public async Task AnswerAsync(
        Fault fault,
        HttpContext context,
        Func<Task<Answer>> trueAnswer,
        CancellationToken cancellationToken
    )
    {
        var response = context.Response;
        switch (fault)
        {
            case Fault.EdgeRefusal:
                await WriteAsync(
                    response,
                    StatusCodes.Status403Forbidden,
                    "text/html",
                    EdgePages.Refusal(context.Request)
                );
                break;
            case Fault.HtmlOk:
                await WriteAsync(response, StatusCodes.Status200OK, "text/html", EdgePages.Interstitial);
                break;
            case Fault.WrongType:
                await WriteAsync(response, StatusCodes.Status200OK, Reply.JsonType, "[]");
                break;
            case Fault.WrongContentType:
                await MislabelAsync(response, await trueAnswer(), cancellationToken);
                break;
            case Fault.Empty:
                await WriteAsync(response, StatusCodes.Status200OK, Reply.JsonType, "");
                break;
            case Fault.Reset:
                Reset(context);
                break;
            case Fault.Latency { Wait: var wait }:
                await Task.Delay(wait, TimeProvider.System, cancellationToken);
                await Reply.WriteAsync(response, await trueAnswer(), cancellationToken);
                break;
            case Fault.Stall { Wait: var wait }:
                await Task.Delay(wait, clock, cancellationToken);
                await Reply.WriteAsync(response, await trueAnswer(), cancellationToken);
                break;
            case Fault.Truncated:
                await TruncateAsync(response, await trueAnswer(), cancellationToken);
                break;
            case Fault.CutOff:
                await CutOffAsync(response, await trueAnswer(), cancellationToken);
                break;
            case Fault.SlowBody { PerChunk: var wait }:
                await DripAsync(response, await trueAnswer(), wait, cancellationToken);
                break;
            default:
                await Reply.WriteAsync(response, Refusal(fault), cancellationToken);
                break;
        }
    }

    private static Answer Refusal(Fault fault) =>
        fault switch
        {
            Fault.RateLimited limited => Answer.Error(
                StatusCodes.Status429TooManyRequests,
                "TOO_MANY_REQUESTS",
                "Slow down."
            ) with
            {
                RetryAfter = limited.RetryAfter,
            },
            Fault.Status status => Answer.Error(status.Code, "SANDBOX_FAULT", "The sandbox was asked to fail.") with
            {
                RetryAfter = status.RetryAfter,
            },
            Fault.RevokedToken => Answer.Unauthorized(),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "This fault has no answer."),
        };

    private static async Task WriteAsync(HttpResponse response, int status, string contentType, string body)
    {
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        await response.WriteAsync(body, response.HttpContext.RequestAborted);
    }

    private static async Task MislabelAsync(HttpResponse response, Answer answer, CancellationToken cancellationToken)
    {
        Reply.Head(response, answer);
        response.ContentType = "text/plain";
        await response.Body.WriteAsync(Reply.Bytes(answer), cancellationToken);
    }

    /// <summary>A linger time of zero makes the kernel send RST instead of FIN.</summary>
    private static void Reset(HttpContext context)
    {
        if (context.Features.Get<IConnectionSocketFeature>() is { } connection)
            connection.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        context.Abort();
    }

    private static async Task TruncateAsync(HttpResponse response, Answer answer, CancellationToken cancellationToken)
    {
        var body = Reply.Bytes(answer);
        var half = body[..(body.Length / 2)];
        Reply.Head(response, answer);
        response.ContentLength = half.Length;
        await response.Body.WriteAsync(half, cancellationToken);
    }

    /// <summary>Sends half of the announced length and then closes. A reset could arrive before the data.</summary>
    private static async Task CutOffAsync(HttpResponse response, Answer answer, CancellationToken cancellationToken)
    {
        var body = Reply.Bytes(answer);
        Reply.Head(response, answer);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body[..(body.Length / 2)], cancellationToken);
    }

    private async Task DripAsync(
        HttpResponse response,
        Answer answer,
        TimeSpan wait,
        CancellationToken cancellationToken
    )
    {
        var body = Reply.Bytes(answer);
        Reply.Head(response, answer);
        response.ContentLength = body.Length;
        var size = Math.Max(1, (body.Length + Chunks - 1) / Chunks);
        for (var at = 0; at < body.Length; at += size)
        {
            if (at > 0)
                await Task.Delay(wait, clock, cancellationToken);
            await response.Body.WriteAsync(body[at..Math.Min(body.Length, at + size)], cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
        }
    }
}
