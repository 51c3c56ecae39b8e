using System.Globalization;
using TabMcp.Application.Errors;
using TabMcp.Application.Health;

namespace TabMcp.Api.Health;

/// <summary>Whether this process should get traffic, and what stands against its doing well.</summary>
/// <remarks>
/// Degraded is still ready. TAB is the same for every replica: were its being down a reason to take one out, all would go at
/// once, and callers would get a balancer's page in place of a sentence, or of an answer that is kept.
/// </remarks>
internal sealed class Readiness(
    IUpstreamHealth upstream,
    ITokenHealth token,
    IHostApplicationLifetime lifetime,
    TimeProvider clock
)
{
    /// <summary>What holds now.</summary>
    public async Task<Condition> ReadAsync(CancellationToken cancellationToken)
    {
        var tab = await upstream.ReadAsync(cancellationToken);
        var login = token.Read();
        var reasons = ReasonsOf(tab, login).ToList();
        return new(Phase() ?? (reasons.Count is 0 ? Status.Healthy : Status.Degraded), reasons, tab, login);
    }

    private Status? Phase() =>
        lifetime switch
        {
            { ApplicationStopping.IsCancellationRequested: true } => Status.Stopping,
            { ApplicationStarted.IsCancellationRequested: false } => Status.Starting,
            _ => null,
        };

    private IEnumerable<Reason> ReasonsOf(UpstreamHealth tab, TokenHealth login)
    {
        switch (tab.LastExchange?.Failure)
        {
            case ErrorKind.Blocked:
                yield return new("upstream_blocked", "TAB's edge refuses this network; trying again does not help.");
                break;
            case ErrorKind.UpstreamUnavailable:
                yield return new("upstream_unavailable", "TAB is down, or did not answer in time.");
                break;
            case ErrorKind.RateLimited:
                yield return new("upstream_rate_limited", "TAB is limiting this server's calls.");
                break;
        }

        if (tab.Circuit is CircuitCondition.Open)
            yield return new("circuit_open", "TAB has been failing and is left alone for now.");

        switch (login.Condition)
        {
            case TokenCondition.AtRisk:
                yield return new("token_at_risk", AtRisk(login));
                break;
            case TokenCondition.Lost:
                yield return new(
                    "token_lost",
                    "TAB gives no token for the configured credentials; see the log for why."
                );
                break;
        }
    }

    private string AtRisk(TokenHealth login) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"A token ends in {(login.ExpiresAt - clock.GetUtcNow())?.TotalSeconds:0} s and its renewal fails."
        );

    /// <summary>What stands against doing well.</summary>
    /// <param name="Code">A word that never changes.</param>
    /// <param name="Message">A sentence for the operator.</param>
    internal sealed record Reason(string Code, string Message);

    /// <summary>Whether this process should get traffic, with what was looked at to tell.</summary>
    internal sealed record Condition(
        Status Status,
        IReadOnlyList<Reason> Reasons,
        UpstreamHealth Upstream,
        TokenHealth Token
    )
    {
        /// <summary>Whether it should get traffic.</summary>
        public bool IsReady => Status is Status.Healthy or Status.Degraded;
    }
}

/// <summary>How the process is doing.</summary>
internal enum Status
{
    /// <summary>Well.</summary>
    Healthy = 0,

    /// <summary>It answers, and something stands against its doing well.</summary>
    Degraded = 1,

    /// <summary>It is not ready yet.</summary>
    Starting = 2,

    /// <summary>It finishes the calls under way and takes no others.</summary>
    Stopping = 3,
}
