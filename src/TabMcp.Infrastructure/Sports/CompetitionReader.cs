using TabMcp.Application.Sports;
using TabMcp.Domain.Sports;

namespace TabMcp.Infrastructure.Sports;

/// <summary>Reads a competition or a tournament as it arrives, with no more of its matches than are selected.</summary>
internal sealed class CompetitionReader(
    JsonStream json,
    MarketSelection selection,
    MatchReader matches,
    CompetitionMapping mapping
)
{
    private readonly MatchWindow _window = new(selection);
    private readonly List<TournamentSummary> _tournaments = [];
    private bool _hasList;

    /// <summary>The body; none where it has neither matches nor tournaments to list.</summary>
    /// <param name="name">What was asked for, where the body does not name it.</param>
    public async Task<Competition?> ReadAsync(string name)
    {
        var walked = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
        {
            ["matches"] = ReadOwnMatchesAsync,
            ["tournaments"] = async () => _hasList |= await json.ReadArrayAsync(ReadTournamentAsync),
        };

        var contract = await json.ReadObjectAsync(SportsJson.Default.CompetitionContract, walked);
        await json.EndAsync();
        if (contract is not null && _hasList)
            return mapping.Competition(contract, name, _window, _tournaments);

        mapping.MissingLists();
        return null;
    }

    private async Task ReadOwnMatchesAsync()
    {
        _hasList |= await json.ReadArrayAsync(async () =>
        {
            if (!_window.AdmitsOwn())
                await json.PassAsync();
            else if (await matches.ReadAsync() is { } match)
                _window.KeepOwn(match);
        });
        _window.EndOwn();
    }

    private async Task ReadTournamentAsync()
    {
        var before = _window.InAll;
        var walked = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
        {
            ["matches"] = async () => await json.ReadArrayAsync(ReadTournamentMatchAsync),
        };

        var tournament = await json.ReadObjectAsync(SportsJson.Default.TournamentContract, walked);
        var name = mapping.TournamentName(tournament);
        _window.EndTournament(name);
        if (name is not null)
            _tournaments.Add(new(name, _window.InAll - before));
    }

    private async Task ReadTournamentMatchAsync()
    {
        if (!_window.AdmitsInTournament())
            await json.PassAsync();
        else if (await matches.ReadAsync() is { } match)
            _window.KeepInTournament(match);
    }
}
