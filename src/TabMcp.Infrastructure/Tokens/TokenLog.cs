using Microsoft.Extensions.Logging;
using TabMcp.Application.Login;

namespace TabMcp.Infrastructure.Tokens;

/// <summary>What the log tells of tokens: whose, how and until when; never one of them, nor a credential.</summary>
internal sealed partial class TokenLog(ILogger<TokenLog> logger)
{
    [LoggerMessage(
        EventId = 310,
        Level = LogLevel.Debug,
        Message = "A token of the {Kind} came by {Grant}, good until {ExpiresAt:O}"
    )]
    public partial void Obtained(TokenKind kind, Grant grant, DateTimeOffset expiresAt);

    // The reason is a sentence of ours; upstream text never gets into one.
    public void RenewalFailed(TokenKind kind, ToolException failure, TimeSpan wait) =>
        RenewalFailed(kind, ErrorCodes.Of(failure.Kind), failure.Message, wait.TotalSeconds);

    [LoggerMessage(
        EventId = 312,
        Level = LogLevel.Warning,
        Message = "The token of the {Kind} ends in {Seconds:0} s and its renewal fails; calls will fail once it has ended"
    )]
    public partial void AtRisk(TokenKind kind, double seconds);

    [LoggerMessage(
        EventId = 313,
        Level = LogLevel.Information,
        Message = "TAB no longer accepts the refresh token of the {Kind}; logging in again"
    )]
    public partial void RefreshRefused(TokenKind kind);

    [LoggerMessage(EventId = 314, Level = LogLevel.Error, Message = "The renewal of a token of the {Kind} broke")]
    public partial void Broke(TokenKind kind, Exception bug);

    [LoggerMessage(
        EventId = 311,
        Level = LogLevel.Information,
        Message = "The token of the {Kind} was not renewed, {Code}: {Reason} Next try in {Seconds:0} s"
    )]
    private partial void RenewalFailed(TokenKind kind, string code, string reason, double seconds);
}
