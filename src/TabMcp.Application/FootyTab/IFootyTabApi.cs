namespace TabMcp.Application.FootyTab;

/// <summary>TAB's footy tipping rounds (docs/upstream/footytab.md#s12-rounds), whose paths one older server alone knows
/// and whose bodies nobody has on record.</summary>
/// <remarks>Every read fails with a <see cref="ToolException"/> and nothing else.</remarks>
public interface IFootyTabApi
{
    /// <summary>The rounds of a sport.</summary>
    Task<Reading<OpenDocument>> GetRoundsAsync(
        string sport,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    );

    /// <summary>One round of a sport.</summary>
    Task<Reading<OpenDocument>> GetRoundAsync(
        string sport,
        int round,
        string? series,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    );
}
