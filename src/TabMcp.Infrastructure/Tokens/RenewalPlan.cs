namespace TabMcp.Infrastructure.Tokens;

/// <summary>When a token is renewed, and when again after a failure.</summary>
/// <param name="buffer">How long before its end a token is renewed at the latest.</param>
internal sealed class RenewalPlan(TimeSpan buffer)
{
    /// <summary>What must be left of a token whose renewal fails before it is cause for alarm.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    /// <summary>How long a refusal of credentials is taken for TAB's answer to the same credentials.</summary>
    public static readonly TimeSpan RefusalHolds = TimeSpan.FromMinutes(1);

    /// <summary>How often a caller may have a token renewed that is still good.</summary>
    public static readonly TimeSpan AskedAgainAfter = TimeSpan.FromMinutes(1);

    private const double UsefulShare = 0.8;
    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    /// <summary>At four fifths of its life, or before that where the buffer begins earlier.</summary>
    /// <remarks>Not before half of it, or a buffer as long as a token's life would renew without end.</remarks>
    public DateTimeOffset DueAt(AccessToken token)
    {
        var life = token.ExpiresAt - token.ObtainedAt;
        var useful = Shorter(life * UsefulShare, life - buffer);
        return token.ObtainedAt + Longer(Longer(useful, life / 2), Soonest);
    }

    /// <summary>The wait after so many failures in a row: what TAB asks for, or else twice the one before.</summary>
    public static TimeSpan WaitAfter(int failures, ToolException failure) =>
        failure switch
        {
            { RetryAfter: { } asked } => Longer(asked, FirstWait),
            { Kind: ErrorKind.NotAuthenticated or ErrorKind.Forbidden } => RefusalHolds,
            _ => Shorter(FirstWait * Math.Pow(2, Math.Min(failures - 1, 10)), LongestWait),
        };

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
