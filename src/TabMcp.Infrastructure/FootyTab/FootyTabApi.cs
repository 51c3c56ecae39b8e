using TabMcp.Application.Answers;
using TabMcp.Application.FootyTab;
using TabMcp.Application.Tools;
using TabMcp.Domain;
using TabMcp.Infrastructure.Http;

namespace TabMcp.Infrastructure.FootyTab;

/// <summary>FootyTAB rounds from TAB's info service (tab-api.md 5.2, S12).</summary>
internal sealed class FootyTabApi(UpstreamClient upstream) : IFootyTabApi
{
    public Task<Reading<OpenDocument>> GetRoundsAsync(
        string sport,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            UpstreamPath.Of($"/v1/tab-info-service/sports/{sport}/footy/rounds"),
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
            $"FootyTAB round {round} of this sport",
            series,
            jurisdiction,
            cancellationToken
        );

    private async Task<Reading<OpenDocument>> ReadAsync(
        UpstreamPath path,
        string subject,
        string? series,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var body = await upstream.GetOpenAsync(
            path.With("series", series).With("jurisdiction", jurisdiction.ToString()),
            subject,
            withLinks: false,
            cancellationToken
        );
        return new(new(body.Value, path.Value), body.At);
    }
}
