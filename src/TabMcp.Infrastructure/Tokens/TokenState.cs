namespace TabMcp.Infrastructure.Tokens;

/// <summary>How a credential's token is doing.</summary>
/// <param name="ExpiresAt">When the one last held ends or ended (UTC); none where there was none, or TAB refused it.</param>
/// <param name="IsFailing">Whether the last try to obtain or renew one failed.</param>
/// <param name="IsIdle">Whether it runs out because nobody used it.</param>
internal sealed record TokenState(DateTimeOffset? ExpiresAt, bool IsFailing, bool IsIdle)
{
    /// <summary>Nothing was ever asked for.</summary>
    public static TokenState Empty { get; } = new(null, IsFailing: false, IsIdle: false);
}
