namespace TabMcp.Application.Health;

/// <summary>How the operator's login at TAB is doing: what readiness asks.</summary>
public interface ITokenHealth
{
    /// <summary>The state now.</summary>
    TokenHealth Read();
}

/// <summary>How a login is doing.</summary>
/// <param name="Condition">The worst that holds of any of the operator's tokens.</param>
/// <param name="ExpiresAt">When the first of them ends (UTC), where one is held.</param>
public sealed record TokenHealth(TokenCondition Condition, DateTimeOffset? ExpiresAt)
{
    /// <summary>Whether the last try to obtain or renew one of them failed.</summary>
    public bool IsFailing { get; init; }
}

/// <summary>How a token is doing, from good to bad.</summary>
public enum TokenCondition
{
    /// <summary>No credentials are configured, so reads are anonymous.</summary>
    NotNeeded = 0,

    /// <summary>A token is held, and there is time to renew it.</summary>
    Held = 1,

    /// <summary>None is held, since nobody has asked for one for a while; the next call obtains it.</summary>
    NotYetObtained = 2,

    /// <summary>Less than five minutes of it are left, and renewal fails.</summary>
    AtRisk = 3,

    /// <summary>None is held, and the last try to obtain one failed.</summary>
    Lost = 4,
}
