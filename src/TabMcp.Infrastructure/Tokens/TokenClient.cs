using System.Diagnostics.CodeAnalysis;
using System.Net;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.Infrastructure.Tokens;

/// <summary>Asks TAB for tokens. A form post; a JSON body is rejected
/// (docs/upstream/authentication.md#token-endpoint).</summary>
internal sealed class TokenClient(
    IHttpClientFactory clients,
    UpstreamTraffic traffic,
    UpstreamMetrics upstream,
    TokenMetrics tokens,
    TimeProvider clock
)
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Name = "TabMcp.Token";

    /// <summary>One fetch serves many calls, so no one call's deadline bounds it.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    private const string Subject = "an access token";

    // A real one has two thousand characters.
    private const int MaxBytes = 1024 * 1024;

    // Three hours were seen (docs/upstream/authentication.md#token-answers); a reply that does not say is trusted for a
    // short while only.
    private static readonly TimeSpan UnstatedLife = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(1);

    /// <summary>A token by the grant that the credential allows.</summary>
    /// <exception cref="ToolException">TAB refused the credential, or gave no token.</exception>
    public Task<AccessToken> LogInAsync(Credential credential) => AskAsync(TokenForm.LogIn(credential));

    /// <summary>A token by what came with the one before.</summary>
    /// <exception cref="ToolException">TAB refused the refresh token, or gave no token.</exception>
    public Task<AccessToken> RefreshAsync(Credential credential, Secret refreshToken) =>
        AskAsync(TokenForm.Refresh(credential, refreshToken));

    private Task<AccessToken> AskAsync(TokenForm form) =>
        tokens.CountAsync(
            form.Grant,
            form.Origin,
            () => upstream.MeasureAsync("token", () => WithinDeadlineAsync(form))
        );

    private async Task<AccessToken> WithinDeadlineAsync(TokenForm form)
    {
        using var deadline = new CancellationTokenSource(Deadline, clock);
        try
        {
            return await traffic.RunAsync(() => PostAsync(form, deadline.Token), deadline.Token);
        }
        catch (OperationCanceledException late) when (deadline.IsCancellationRequested)
        {
            throw new ToolException(
                ErrorKind.UpstreamUnavailable,
                $"TAB gave no access token within {Deadline.TotalSeconds:0} s. Try again in a minute.",
                late
            );
        }
    }

    private async Task<AccessToken> PostAsync(TokenForm form, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token") { Content = form.ToContent() };
        using var client = clients.CreateClient(Name);
        using var reply = await UpstreamReply.SendAsync(client, request, Subject, clock, cancellationToken);
        if (reply is { Status: HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized, IsHtml: false })
            throw TokenRefusals.Of(form.Grant, await reply.ErrorCodeAsync(cancellationToken), form.Origin);

        var answer = await reply.ReadAsync(TokenJson.Default.TokenResponse, cancellationToken, MaxBytes);
        return IsSendable(answer.AccessToken)
            ? new(Secret.From(answer.AccessToken), form.Grant, reply.At, reply.At + LifeOf(answer))
            {
                RefreshToken = string.IsNullOrWhiteSpace(answer.RefreshToken) ? null : Secret.From(answer.RefreshToken),
                Scope = PlainText.Clean(answer.Scope),
            }
            : throw UpstreamErrors.Unexpected(Subject);
    }

    private static bool IsSendable([NotNullWhen(true)] string? token) =>
        token is { Length: > 0 } && token.All(letter => letter is > ' ' and <= '~');

    private static TimeSpan LifeOf(TokenResponse answer) =>
        answer.ExpiresIn switch
        {
            not > 0 => UnstatedLife,
            > 86_400 => LongestLife,
            { } seconds => TimeSpan.FromSeconds((double)seconds),
        };
}
