using System.Text.Json;
using TabMcp.Application.Answers;
using TabMcp.Application.Errors;
using TabMcp.Application.Results;
using TabMcp.Domain;
using TabMcp.Domain.Sports;

namespace TabMcp.UnitTests.Application.Fakes;

/// <summary>Knows the sports that a test gave it, by their exact names as TAB does, and keeps what it was asked.</summary>
internal sealed class FakeResultsApi(TimeProvider clock) : ISportsResultsApi
{
    public List<ResultedSport> Sports { get; } = [];

    /// <summary>What every read answers in place of what is known: a body of another shape.</summary>
    public string? Stranger { get; set; }

    public string? Rest { get; set; }

    public List<string> Asked { get; } = [];

    public Task<Reading<ResultsBody<IReadOnlyList<ResultedSport>>>> GetSportsAsync(
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    ) => AnswerAsync<IReadOnlyList<ResultedSport>>($"all {jurisdiction}", Sports);

    public Task<Reading<ResultsBody<ResultedSport>>> GetSportAsync(
        string sport,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    ) => AnswerAsync(sport, SportOf(sport));

    public Task<Reading<ResultsBody<ResultedCompetition>>> GetCompetitionAsync(
        CompetitionKey key,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    ) => AnswerAsync($"{key.Sport}/{key.Name}", CompetitionOf(key));

    public Task<Reading<ResultsBody<ResultedMatch>>> GetMatchAsync(
        MatchKey key,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var competition = CompetitionOf(key.Competition);
        var matches = key.Tournament is null
            ? competition?.Matches
            : competition?.Tournaments.FirstOrDefault(one => one.Name == key.Tournament)?.Matches;
        return AnswerAsync(
            $"{key.Competition.Sport}/{key.Competition.Name}/{key.Tournament}/{key.Name}",
            matches?.FirstOrDefault(match => match.Name == key.Name)
        );
    }

    private ResultedSport? SportOf(string name) => Sports.Find(sport => sport.Name == name);

    private ResultedCompetition? CompetitionOf(CompetitionKey key) =>
        SportOf(key.Sport)?.Competitions.FirstOrDefault(competition => competition.Name == key.Name);

    private Task<Reading<ResultsBody<T>>> AnswerAsync<T>(string asked, T? known)
        where T : class
    {
        Asked.Add(asked);
        if (Stranger is not null)
            return Read<T>(null, Stranger);
        return known is null
            ? Task.FromException<Reading<ResultsBody<T>>>(new ToolException(ErrorKind.NotFound, "There is nothing."))
            : Read(known, Rest);
    }

    private Task<Reading<ResultsBody<T>>> Read<T>(T? known, string? rest)
        where T : class =>
        Task.FromResult(
            new Reading<ResultsBody<T>>(
                new(known, rest is null ? null : new OpenDocument(JsonElement.Parse(rest), "/v1/results")),
                clock.GetUtcNow()
            )
        );
}
