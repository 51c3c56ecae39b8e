using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using TabMcp.Application.Sports;
using TabMcp.Domain;
using TabMcp.Domain.Sports;
using TabMcp.UnitTests.Infrastructure.Upstream;
using TabMcp.UnitTests.Telemetry;

namespace TabMcp.UnitTests.Infrastructure.Sports;

/// <summary>The sports port with one body behind it, and what it asked for and missed.</summary>
internal sealed class SportsTab : IAsyncDisposable
{
    public static readonly MarketSelection Everything = new() { MaxMatches = 1000, MaxMarkets = 1000 };

    public static readonly CompetitionKey Nrl = new("Rugby League", "NRL");

    private readonly StubTab _network;
    private readonly UpstreamHost _upstream;
    private readonly CapturedMetrics _metrics;

    public SportsTab(string body)
        : this(() => StubTab.Json(body)) { }

    public SportsTab(Func<HttpResponseMessage> answer)
    {
        _network = new(_ => answer());
        _upstream = new(UpstreamHost.Anonymous, _network);
        _metrics = new(_upstream.Call.GetRequiredService<IMeterFactory>());
        Api = _upstream.Call.GetRequiredService<ISportsApi>();
    }

    public ISportsApi Api { get; }

    public IServiceProvider Services => _upstream.Call;

    public DateTimeOffset Now => _upstream.Clock.GetUtcNow();

    public IReadOnlyList<string> Asked => [.. _network.Requests.Select(asked => asked.Address.PathAndQuery)];

    /// <summary>What the bodies lacked, each as <c>body=match field=name</c>.</summary>
    public IReadOnlyList<string> Drift => [.. _metrics.Of("tabmcp.upstream.drift").Select(missed => missed.Tags)];

    public async Task<Competition> CompetitionAsync(MarketSelection? selection = null) =>
        (
            await Api.GetCompetitionAsync(
                Nrl,
                Jurisdiction.SA,
                selection ?? Everything,
                TestContext.Current.CancellationToken
            )
        ).Value;

    public async Task<Match> MatchAsync(MarketSelection? selection = null, string? tournament = null) =>
        (
            await Api.GetMatchAsync(
                new(Nrl, tournament, "Canberra v Warriors"),
                Jurisdiction.SA,
                selection ?? Everything,
                TestContext.Current.CancellationToken
            )
        ).Value;

    /// <summary>One read of every kind.</summary>
    public IReadOnlyList<Func<Task>> EveryRead()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        return
        [
            () => Api.GetSportsAsync(Jurisdiction.NSW, cancellationToken),
            () => Api.GetSportAsync("Soccer", Jurisdiction.NSW, cancellationToken),
            () => CompetitionAsync(),
            () => Api.GetTournamentAsync(new(Nrl, "Finals"), Jurisdiction.NSW, Everything, cancellationToken),
            () => MatchAsync(),
            () => MatchAsync(tournament: "Finals"),
            () => Api.GetNextToGoAsync(Jurisdiction.NSW, new(5, false, false, false), cancellationToken),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        _metrics.Dispose();
        await _upstream.DisposeAsync();
        _network.Dispose();
    }
}
