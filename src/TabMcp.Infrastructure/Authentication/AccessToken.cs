namespace TabMcp.Infrastructure.Authentication;

/// <summary>A bearer token, and when it should be replaced.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="StaleAt">From when on another is fetched (UTC); TAB still takes this one for a while after.</param>
internal sealed record AccessToken(Secret Value, DateTimeOffset StaleAt)
{
    public bool IsFresh(TimeProvider clock) => clock.GetUtcNow() < StaleAt;
}
