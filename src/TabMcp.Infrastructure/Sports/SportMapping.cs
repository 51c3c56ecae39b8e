using TabMcp.Domain.Sports;
using TabMcp.Infrastructure.Sports.Contracts;

namespace TabMcp.Infrastructure.Sports;

/// <summary>Turns the bodies of S1, S2 and S10 into the Domain. None is on record, so names are taken from links as well.</summary>
internal sealed class SportMapping(SchemaDrift drift)
{
    public IReadOnlyList<Sport>? Sports(SportsResponse body)
    {
        if (body.Sports is null)
        {
            drift.Missing("sports", "sports");
            return null;
        }

        return [.. body.Sports.OfType<SportContract>().Select(Listed).OfType<Sport>()];
    }

    /// <summary>The sport that was asked for; none where the body has no list of competitions.</summary>
    public Sport? Sport(SportContract body, string askedFor)
    {
        if (body.Competitions is null)
        {
            drift.Missing("sport", "competitions");
            return null;
        }

        if (body.Name is null)
            drift.Missing("sport", "name");
        return Sport(body, SportsWords.NameOf(body.Name) ?? askedFor, body.Competitions);
    }

    public IReadOnlyList<UpcomingMatch>? NextToGo(NextMatchesResponse body)
    {
        if (body.Matches is null)
        {
            drift.Missing("next-matches", "matches");
            return null;
        }

        return
        [
            .. body
                .Matches.OfType<NextMatchContract>()
                .Select(Upcoming)
                .OfType<UpcomingMatch>()
                .OrderBy(match => match.StartsAt ?? DateTimeOffset.MaxValue),
        ];
    }

    private Sport? Listed(SportContract sport)
    {
        if ((SportsWords.NameOf(sport.Name) ?? SportsLink.Of(sport.Links?.Self).Sport) is { } name)
            return Sport(sport, name, sport.Competitions ?? []);

        drift.Missing("sports", "sports.name");
        return null;
    }

    private Sport Sport(SportContract sport, string name, IReadOnlyList<CompetitionSummaryContract?> competitions) =>
        new()
        {
            Name = name,
            DisplayName =
                PlainText.Clean(sport.DisplayName) is { } shown && !shown.Equals(name, StringComparison.Ordinal)
                    ? shown
                    : null,
            Competitions =
            [
                .. competitions.OfType<CompetitionSummaryContract>().Select(Summary).OfType<CompetitionSummary>(),
            ],
        };

    private CompetitionSummary? Summary(CompetitionSummaryContract competition)
    {
        if (
            (SportsWords.NameOf(competition.Name) ?? SportsLink.Of(competition.Links?.Self).Competition) is not { } name
        )
        {
            drift.Missing("sport", "competitions.name");
            return null;
        }

        return new(
            name,
            competition.HasMarkets,
            [
                .. (competition.Tournaments ?? [])
                    .Select(tournament =>
                        SportsWords.NameOf(tournament?.Name) ?? SportsLink.Of(tournament?.Links?.Self).Tournament
                    )
                    .OfType<string>(),
            ]
        );
    }

    private UpcomingMatch? Upcoming(NextMatchContract match)
    {
        var link = SportsLink.Of(match.Links?.Self);
        var next = new
        {
            Name = SportsWords.NameOf(match.Name) ?? link.Match,
            Sport = SportsWords.NameOf(match.SportName) ?? link.Sport,
            Competition = SportsWords.NameOf(match.CompetitionName) ?? link.Competition,
            StartsAt = Instants.Known(match.StartTime),
        };
        if (next.Name is null)
            drift.Missing("next-matches", "matches.name");
        if (next.Sport is null)
            drift.Missing("next-matches", "matches.sportName");
        if (next.Competition is null)
            drift.Missing("next-matches", "matches.competitionName");
        if (next.StartsAt is null)
            drift.Missing("next-matches", "matches.startTime");

        return next.Name is null
            ? null
            : new()
            {
                Name = next.Name,
                Sport = next.Sport,
                Competition = next.Competition,
                Tournament = link.Tournament,
                StartsAt = next.StartsAt,
                IsInPlay = match.InPlay,
            };
    }
}
