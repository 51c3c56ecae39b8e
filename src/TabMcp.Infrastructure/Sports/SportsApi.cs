using TabMcp.Application.Sports;
using TabMcp.Domain.Sports;

namespace TabMcp.Infrastructure.Sports;

/// <summary>Sports information from TAB's info service (docs/upstream/sports.md#sports-endpoints), read as it arrives
/// where it is large.</summary>
/// <remarks>A body without its list is no empty list: nobody must be told that there is nothing to bet on.</remarks>
internal sealed class SportsApi(
    UpstreamClient upstream,
    SportMapping sports,
    CompetitionMapping competitions,
    MatchMapping matches
) : ISportsApi
{
    public async Task<Reading<IReadOnlyList<Sport>>> GetSportsAsync(
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var path = UpstreamPath.Of($"/v1/tab-info-service/sports?jurisdiction={jurisdiction}");
        const string subject = "the open sports";
        var body = await upstream.GetAsync(path, SportsJson.Default.SportsResponse, subject, cancellationToken);
        return new(sports.Sports(body.Value) ?? throw UpstreamErrors.Unexpected(subject), body.At);
    }

    // S2 lists the competitions (two clients read them there), so S3 is never asked.
    public async Task<Reading<Sport>> GetSportAsync(
        string sport,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var path = UpstreamPath.Of($"/v1/tab-info-service/sports/{sport}?jurisdiction={jurisdiction}");
        const string subject = "this sport";
        var body = await upstream.GetAsync(path, SportsJson.Default.SportContract, subject, cancellationToken);
        return new(sports.Sport(body.Value, sport) ?? throw UpstreamErrors.Unexpected(subject), body.At);
    }

    public Task<Reading<Competition>> GetCompetitionAsync(
        CompetitionKey key,
        Jurisdiction jurisdiction,
        MarketSelection selection,
        CancellationToken cancellationToken
    )
    {
        var path = UpstreamPath.Of(
            $"/v1/tab-info-service/sports/{key.Sport}/competitions/{key.Name}?jurisdiction={jurisdiction}"
        );
        return ReadCompetitionAsync(path, key.Name, "this competition", selection, cancellationToken);
    }

    public async Task<Reading<Competition>> GetTournamentAsync(
        TournamentKey key,
        Jurisdiction jurisdiction,
        MarketSelection selection,
        CancellationToken cancellationToken
    )
    {
        var path = UpstreamPath.Of(
            $"/v1/tab-info-service/sports/{key.Competition.Sport}/competitions/{key.Competition.Name}/tournaments/{key.Name}?jurisdiction={jurisdiction}"
        );
        const string subject = "this tournament";
        var (tournament, at) = await ReadCompetitionAsync(path, key.Name, subject, selection, cancellationToken);
        var ours = tournament.Matches.Select(match => match with { Tournament = tournament.Name });
        return new(tournament with { Matches = [.. ours] }, at);
    }

    public async Task<Reading<Match>> GetMatchAsync(
        MatchKey key,
        Jurisdiction jurisdiction,
        MarketSelection selection,
        CancellationToken cancellationToken
    )
    {
        var (sport, competition) = key.Competition;
        var path = key.Tournament is { } tournament
            ? UpstreamPath.Of(
                $"/v1/tab-info-service/sports/{sport}/competitions/{competition}/tournaments/{tournament}/matches/{key.Name}?jurisdiction={jurisdiction}"
            )
            : UpstreamPath.Of(
                $"/v1/tab-info-service/sports/{sport}/competitions/{competition}/matches/{key.Name}?jurisdiction={jurisdiction}"
            );
        const string subject = "this match";
        var most = TopMarkets(selection);
        var body = await upstream.GetAsync(
            path.With("numTopMarkets", most),
            async (stream, token) =>
            {
                using var json = new JsonStream(stream, subject, token);
                return await new MatchReader(json, selection, most is not null, matches).ReadWholeAsync(key.Name);
            },
            subject,
            cancellationToken
        );
        return body.Value is { } match
            ? new(match with { Tournament = key.Tournament }, body.At)
            : throw UpstreamErrors.Unexpected(subject);
    }

    // The body is on no record and its order is not known, so it is put into order and cut here.
    public async Task<Reading<IReadOnlyList<UpcomingMatch>>> GetNextToGoAsync(
        Jurisdiction jurisdiction,
        UpcomingSelection selection,
        CancellationToken cancellationToken
    )
    {
        var path = UpstreamPath
            .Of($"/v1/tab-info-service/sports/nextToGo?jurisdiction={jurisdiction}&limit={selection.Limit}")
            .With("liveBettingOnly", OnlyIf(selection.LiveBettingOnly))
            .With("futuresOnly", OnlyIf(selection.FuturesOnly))
            .With("openOnly", OnlyIf(selection.OpenOnly));
        const string subject = "the next matches";
        var body = await upstream.GetAsync(path, SportsJson.Default.NextMatchesResponse, subject, cancellationToken);
        var next = sports.NextToGo(body.Value) ?? throw UpstreamErrors.Unexpected(subject);
        return new([.. next.Take(selection.Limit)], body.At);
    }

    private async Task<Reading<Competition>> ReadCompetitionAsync(
        UpstreamPath path,
        string name,
        string subject,
        MarketSelection selection,
        CancellationToken cancellationToken
    )
    {
        var most = TopMarkets(selection);
        var body = await upstream.GetAsync(
            path.With("numTopMarkets", most),
            async (stream, token) =>
            {
                using var json = new JsonStream(stream, subject, token);
                var reader = new MatchReader(json, selection, most is not null, matches);
                return await new CompetitionReader(json, selection, reader, competitions).ReadAsync(name);
            },
            subject,
            cancellationToken
        );
        return new(body.Value ?? throw UpstreamErrors.Unexpected(subject), body.At);
    }

    // Upstream leaves the rest of each match's markets out, which keeps the body small. A filter, a later page or a count
    // needs them all; what none at all would mean is not known, so one is the least to ask for.
    private static int? TopMarkets(MarketSelection selection) =>
        selection is { BetOption: null, SkipMarkets: 0, CountsBetOptions: false }
            ? Math.Max(1, selection.MaxMarkets)
            : null;

    // Some of these keys are known from a single client: an absent one cannot be misread.
    private static bool? OnlyIf(bool flag) => flag ? true : null;
}
