using System.Net;
using TabMcp.Application.Tools;
using TabMcp.Infrastructure.Http;

namespace TabMcp.Infrastructure.Authentication;

/// <summary>Asks TAB for tokens. A form post; a JSON body is rejected (tab-api.md 2.2).</summary>
internal sealed class TokenClient(IHttpClientFactory clients, UpstreamMetrics metrics, TimeProvider clock)
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Name = "TabMcp.Token";

    /// <summary>One fetch serves many calls, so no one call's deadline bounds it.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    private const string Subject = "an access token";
    private const double UsefulShare = 0.8;

    // Three hours were seen (tab-api.md 2.2); a reply that does not say is trusted for a short while only.
    private static readonly TimeSpan UnstatedLife = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(1);

    /// <summary>A new token.</summary>
    /// <exception cref="ToolException">TAB refused the credentials, or gave no token.</exception>
    public Task<AccessToken> FetchAsync(ClientCredentials credentials) =>
        metrics.MeasureAsync("token", () => WithinDeadlineAsync(credentials));

    private async Task<AccessToken> WithinDeadlineAsync(ClientCredentials credentials)
    {
        using var deadline = new CancellationTokenSource(Deadline, clock);
        try
        {
            return await PostAsync(credentials, deadline.Token);
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

    private async Task<AccessToken> PostAsync(ClientCredentials credentials, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token")
        {
            Content = new FormUrlEncodedContent([
                new("grant_type", "client_credentials"),
                new("client_id", credentials.ClientId),
                new("client_secret", credentials.ClientSecret.Reveal()),
            ]),
        };
        using var client = clients.CreateClient(Name);
        using var reply = await UpstreamReply.SendAsync(client, request, Subject, clock, cancellationToken);
        if (reply is { Status: HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized, IsHtml: false })
            throw new ToolException(
                ErrorKind.NotAuthenticated,
                "TAB refused the configured credentials. Check TAB_CLIENT_ID and TAB_CLIENT_SECRET, or remove both: public data needs neither."
            );

        var answer = await reply.ReadAsync(TokenJson.Default.TokenResponse, cancellationToken);
        return IsSendable(answer.AccessToken)
            ? new(Secret.From(answer.AccessToken), reply.At + LifeOf(answer) * UsefulShare)
            : throw UpstreamErrors.Unexpected(Subject);
    }

    private static bool IsSendable([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? token) =>
        token is { Length: > 0 } && token.All(letter => letter is > ' ' and <= '~');

    private static TimeSpan LifeOf(TokenResponse answer) =>
        answer.ExpiresIn switch
        {
            not > 0 => UnstatedLife,
            > 86_400 => LongestLife,
            { } seconds => TimeSpan.FromSeconds((double)seconds),
        };
}
