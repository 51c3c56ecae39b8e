namespace TabMcp.Application.Errors;

/// <summary>Every way a call can fail, as callers are told it.</summary>
public enum ErrorKind
{
    /// <summary>An argument is missing, unknown or against its rule; nothing was sent upstream.</summary>
    InvalidInput = 0,

    /// <summary>Nothing goes by that name.</summary>
    NotFound = 1,

    /// <summary>The credentials are missing, wrong or no longer good.</summary>
    NotAuthenticated = 2,

    /// <summary>The credentials are good, but not for this.</summary>
    Forbidden = 3,

    /// <summary>Too many calls for now.</summary>
    RateLimited = 4,

    /// <summary>TAB's edge refused this network; trying again is no use.</summary>
    Blocked = 5,

    /// <summary>TAB is down, or did not answer in time.</summary>
    UpstreamUnavailable = 6,

    /// <summary>TAB answered with something other than the JSON we know.</summary>
    UpstreamUnexpected = 7,
}
