using TabMcp.Application.Health;

namespace TabMcp.Infrastructure.Tokens;

/// <summary>Reads how the operator's tokens are doing. The tokens of callers with credentials of their own are not asked.</summary>
internal sealed class OperatorTokenHealth(TokenStore tokens, TimeProvider clock) : ITokenHealth
{
    public TokenHealth Read()
    {
        var now = clock.GetUtcNow();
        var states = tokens.OperatorTokens().Select(token => token.State).ToList();
        return new(
            states.Select(state => Of(state, now)).DefaultIfEmpty(TokenCondition.NotNeeded).Max(),
            states.Select(state => state.ExpiresAt).Where(end => end > now).Min()
        )
        {
            IsFailing = states.Any(state => state.IsFailing),
        };
    }

    private static TokenCondition Of(TokenState state, DateTimeOffset now) =>
        state switch
        {
            { ExpiresAt: { } end } when end > now => state.IsFailing && end - now <= RenewalPlan.Margin
                ? TokenCondition.AtRisk
                : TokenCondition.Held,
            { IsFailing: true } => TokenCondition.Lost,
            _ => TokenCondition.NotYetObtained,
        };
}
