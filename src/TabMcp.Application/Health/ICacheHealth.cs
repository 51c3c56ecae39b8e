namespace TabMcp.Application.Health;

/// <summary>What the answer cache holds and how often it helps.</summary>
public interface ICacheHealth
{
    /// <summary>The state now.</summary>
    CacheHealth Read();
}

/// <summary>What the answer cache holds.</summary>
/// <param name="Entries">How many answers.</param>
/// <param name="Bytes">Their size as JSON, in bytes.</param>
/// <param name="Hits">Questions since the start that cost TAB no read of their own.</param>
/// <param name="Misses">Questions since the start that did.</param>
public sealed record CacheHealth(long Entries, long Bytes, long Hits, long Misses)
{
    /// <summary>The share of questions that cost TAB nothing, from 0 to 1; none before the first question.</summary>
    public double? HitRatio => Hits + Misses is > 0 and var all ? (double)Hits / all : null;
}
