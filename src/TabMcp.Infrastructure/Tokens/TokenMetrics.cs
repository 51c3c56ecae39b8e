using System.Diagnostics;
using System.Diagnostics.Metrics;
using TabMcp.Application.Login;
using TabMcp.Application.Observability;

namespace TabMcp.Infrastructure.Tokens;

/// <summary>Counts logins and shows how long tokens last. Tags are short closed lists, and none is a credential.</summary>
internal sealed class TokenMetrics
{
    private readonly Meter _meter;
    private readonly Counter<long> _attempts;
    private readonly Counter<long> _failures;

    public TokenMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(ToolMetrics.MeterName);
        _attempts = _meter.CreateCounter<long>("tabmcp.auth.attempts", "{attempt}", "Posts for a token.");
        _failures = _meter.CreateCounter<long>("tabmcp.auth.failures", "{attempt}", "Posts that brought no token.");
    }

    /// <summary>Makes one attempt and counts how it ended.</summary>
    public async Task<T> CountAsync<T>(Grant grant, CredentialOrigin origin, Func<Task<T>> attempt)
    {
        var outcome = "bug";
        try
        {
            var result = await attempt();
            outcome = "ok";
            return result;
        }
        catch (ToolException failure)
        {
            outcome = ErrorCodes.Of(failure.Kind);
            throw;
        }
        finally
        {
            // What a caller's own credential meets is no alarm for the operator, so the two are told apart.
            TagList tags = new()
            {
                { "grant", grant.Word() },
                { "origin", origin is CredentialOrigin.Server ? "server" : "request" },
                { "outcome", outcome },
            };
            _attempts.Add(1, tags);
            if (outcome is not "ok")
                _failures.Add(1, tags);
        }
    }

    /// <summary>Shows what is left of tokens whenever someone looks.</summary>
    public void Watch(Func<IEnumerable<(TokenKind Kind, TimeSpan Left)>> tokens) =>
        _meter.CreateObservableGauge(
            "tabmcp.token.seconds_remaining",
            () =>
                tokens()
                    .Select(token => new Measurement<double>(
                        Math.Max(0, token.Left.TotalSeconds),
                        new KeyValuePair<string, object?>(
                            "kind",
                            token.Kind is TokenKind.Account ? "account" : "application"
                        )
                    )),
            unit: null, // The name says it already: with a unit, Prometheus would get it as ..._seconds_remaining_seconds.
            "What is left of the operator's tokens while they are in use."
        );
}
