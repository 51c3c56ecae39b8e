namespace TabMcp.Infrastructure.Posting;

/// <summary>Where the record of all posts is kept.</summary>
public sealed record PostLedgerOptions
{
    /// <summary>The file, which this server alone writes; null where nothing may be posted.</summary>
    public string? File { get; init; }
}
