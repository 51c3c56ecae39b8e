using TabMcp.Application.Login;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.Infrastructure.Tokens;

/// <summary>One credential's token: fetched once however many calls want it, and renewed ahead of its end while in use.</summary>
internal sealed class TokenSlot(
    Credential credential,
    TokenClient client,
    RenewalPlan plan,
    TokenLog log,
    TimeProvider clock
) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SlotTimer _renewal = new(clock);
    private readonly SlotTimer _alarm = new(clock);

    // The fetch under way. It belongs to no one who waits for it, so nobody's leaving ends it.
    private Lazy<Task<AccessToken>>? _flight;
    private AccessToken? _token;
    private Secret? _refreshToken;
    private ToolException? _refusal;
    private DateTimeOffset _refusedUntil;
    private DateTimeOffset? _askedAt;
    private int _failures;
    private bool _isUsed;
    private bool _isIdle;
    private bool _isAlarmed;

    /// <summary>How this token is doing.</summary>
    public TokenState State
    {
        get
        {
            lock (_gate)
                return new(_token?.ExpiresAt, _failures > 0, _isIdle);
        }
    }

    /// <summary>Whether nothing would be lost with it.</summary>
    public bool IsSpent
    {
        get
        {
            lock (_gate)
            {
                var now = clock.GetUtcNow();
                return _flight is null && Current(now) is null && now >= _refusedUntil;
            }
        }
    }

    /// <summary>The token in use, or the one that is fetched for all who wait.</summary>
    public async Task<AccessToken> GetAsync(CancellationToken cancellationToken)
    {
        Lazy<Task<AccessToken>> flight;
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            _isUsed = true;
            if (Current(now) is { } token)
                return token;
            flight = Join(now);
        }

        return await flight.Value.WaitAsync(cancellationToken);
    }

    /// <summary>A new token, unless a caller asked for one, and got it, within the last minute.</summary>
    public async Task<AccessToken> RenewAsync(CancellationToken cancellationToken)
    {
        Lazy<Task<AccessToken>> flight;
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            _isUsed = true;
            if (Current(now) is { } token && now < _askedAt + RenewalPlan.AskedAgainAfter)
                return token;
            flight = Join(now);
        }

        var renewed = await flight.Value.WaitAsync(cancellationToken);
        lock (_gate)
            _askedAt = clock.GetUtcNow();
        return renewed;
    }

    /// <summary>Forgets a token that TAB refused, unless another has taken its place.</summary>
    public void Drop(AccessToken refused)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(_token, refused))
                return;
            _token = null;
            _renewal.Stop();
            _alarm.Stop();
        }
    }

    public void Dispose()
    {
        _renewal.Dispose();
        _alarm.Dispose();
    }

    private AccessToken? Current(DateTimeOffset now) => now < _token?.ExpiresAt ? _token : null;

    private Lazy<Task<AccessToken>> Join(DateTimeOffset now) =>
        _flight is null && _refusal is { } refusal && now < _refusedUntil
            ? throw TokenRefusals.Again(refusal)
            : _flight ??= new(FlyAsync);

    private async Task<AccessToken> FlyAsync()
    {
        try
        {
            var token = await FetchAsync();
            Land(token);
            return token;
        }
        catch (ToolException failure)
        {
            Fail(failure);
            throw;
        }
        finally
        {
            lock (_gate)
                _flight = null;
        }
    }

    private async Task<AccessToken> FetchAsync()
    {
        if (_refreshToken is not { } refreshToken)
            return await client.LogInAsync(credential);

        try
        {
            return await client.RefreshAsync(credential, refreshToken);
        }
        catch (ToolException refused) when (TokenRefusals.IsRefusal(refused))
        {
            _refreshToken = null;
            log.RefreshRefused(credential.Kind);
        }

        try
        {
            return await client.LogInAsync(credential);
        }
        catch (ToolException refused) when (TokenRefusals.IsRefusal(refused))
        {
            throw TokenRefusals.Ended(refused);
        }
    }

    private void Land(AccessToken token)
    {
        log.Obtained(credential.Kind, token.Grant, token.ExpiresAt);
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            _token = token;
            // A refresh that brings no refresh token leaves the one it used good (RFC 6749, section 6).
            _refreshToken = token.RefreshToken ?? _refreshToken;
            _refusal = null;
            _failures = 0;
            _isIdle = false;
            _isAlarmed = false;
            _renewal.Start(plan.DueAt(token) - now, Renew);
            _alarm.Start(token.ExpiresAt - RenewalPlan.Margin - now, Alarm);
        }
    }

    private void Fail(ToolException failure)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            _failures++;
            if (TokenRefusals.IsRefusal(failure))
                (_refusal, _refusedUntil) = (failure, now + RenewalPlan.RefusalHolds);
            if (Current(now) is not { } token)
                return;

            // Calls go on with the old token; once that has ended, the next call is the next try.
            var wait = RenewalPlan.WaitAfter(_failures, failure);
            log.RenewalFailed(credential.Kind, failure, wait);
            if (now + wait < token.ExpiresAt)
                _renewal.Start(wait, Renew);
        }

        Alarm();
    }

    private void Renew()
    {
        Lazy<Task<AccessToken>> flight;
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (_flight is not null || Current(now) is null || now < _refusedUntil)
                return;

            // A token that nobody used since the last renewal is let go: one may belong to a caller who never returns.
            _isIdle = _failures is 0 && !_isUsed;
            if (_isIdle)
                return;
            _isUsed = false;
            flight = Join(now);
        }

        _ = ObserveAsync(flight.Value);
    }

    private async Task ObserveAsync(Task<AccessToken> renewal)
    {
        try
        {
            await renewal;
        }
        catch (ToolException)
        {
            // Nobody waits for it, and Fail has written it down and set the next try.
        }
        catch (Exception bug)
        {
            log.Broke(credential.Kind, bug);
        }
    }

    private void Alarm()
    {
        lock (_gate)
        {
            // A request's credential is its caller's to mend: what becomes of it is no alarm for the operator.
            var isOurs = credential.Origin is CredentialOrigin.Server;
            if (!isOurs || _isAlarmed || _failures is 0 || _token is not { } token)
                return;
            var left = token.ExpiresAt - clock.GetUtcNow();
            _isAlarmed = left <= RenewalPlan.Margin;
            if (_isAlarmed)
                log.AtRisk(credential.Kind, left.TotalSeconds);
        }
    }
}
