using TabMcp.Application.FootyTab;

namespace TabMcp.Infrastructure.FootyTab;

/// <summary>FootyTAB rounds from TAB's info service (docs/upstream/footytab.md#s12-rounds).</summary>
internal sealed class FootyTabApi(UpstreamClient upstream, SchemaDrift drift) : IFootyTabApi
{
    public Task<Reading<OpenDocument>> GetRoundsAsync(
        string sport,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            UpstreamPath.Of($"/v1/tab-info-service/sports/{sport}/footy/rounds"),
            "footytab-rounds",
            "the FootyTAB rounds of this sport",
            series: null,
            jurisdiction,
            cancellationToken
        );

    public Task<Reading<OpenDocument>> GetRoundAsync(
        string sport,
        int round,
        string? series,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            UpstreamPath.Of($"/v1/tab-info-service/sports/{sport}/footy/rounds/{round}"),
            "footytab-round",
            $"FootyTAB round {round} of this sport",
            series,
            jurisdiction,
            cancellationToken
        );

    private async Task<Reading<OpenDocument>> ReadAsync(
        UpstreamPath path,
        string body,
        string subject,
        string? series,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var open = await upstream.GetOpenAsync(
            path.With("series", series).With("jurisdiction", jurisdiction.ToString()),
            subject,
            withLinks: false,
            () => drift.Missing(body, "$"),
            cancellationToken
        );
        return new(new(open.Value, path.Value), open.At);
    }
}
