using System.Globalization;
using TabMcp.Domain.Sports;
using TabMcp.Domain.Wagering;
using TabMcp.UnitTests.Application.Fakes;

namespace TabMcp.UnitTests.Application.Sports;

/// <summary>Invented sports, competitions and matches; tests change what they are about.</summary>
internal static class SportsExamples
{
    public static DateTimeOffset Noon { get; } = new(2026, 4, 14, 2, 0, 0, TimeSpan.Zero);

    public static CompetitionKey Nrl { get; } = new("Rugby League", "NRL");

    public static CompetitionKey Atp { get; } = new("Tennis", "ATP Rome");

    public static MatchKey Raiders { get; } = new(Nrl, null, "Canberra v Warriors");

    /// <summary>Some sports; rugby league has two competitions, tennis keeps its matches in tournaments.</summary>
    public static FakeSportsApi AddExamples(this FakeSportsApi sports)
    {
        sports
            .AddSport("AFL Football", "AFL", "AFLW")
            .AddSport("Rugby League", "NRL", "Super League")
            .AddSport("Rugby Union", "Six Nations")
            .AddSport("Soccer", "Côte d'Ivoire Ligue 1", "English Premier League")
            .AddSport("Tennis", "ATP Rome");
        sports.AddMatches(
            Nrl,
            Match("Canberra v Warriors", "CanbvWarr"),
            Match("Syd Roosters v Brisbane", "SydRvBris"),
            Match("Dolphins v Souths", "DolpvSths")
        );
        sports.AddTournament(Atp, "Mens Singles", Match("Djokovic v Sinner", "DjokvSinn"));
        sports.AddTournament(Atp, "Mens Doubles", Match("Ram/Salisbury v Cabal/Farah", "RamvCab"));
        return sports;
    }

    public static FakeSportsApi AddSport(this FakeSportsApi sports, string name, params string[] competitions)
    {
        sports.Sports.Add(new() { Name = name });
        sports.OpenSports[name] = new()
        {
            Name = name,
            Competitions = [.. competitions.Select(competition => new CompetitionSummary(competition, true, []))],
        };
        return sports;
    }

    public static void AddMatches(this FakeSportsApi sports, CompetitionKey key, params Match[] matches)
    {
        sports.Competitions[key] = Competition(key.Name, matches);
        foreach (var match in matches)
            sports.Matches[new(key, null, match.Name)] = match;
    }

    /// <summary>A tournament whose matches its competition's body does not carry.</summary>
    public static void AddTournament(
        this FakeSportsApi sports,
        CompetitionKey key,
        string tournament,
        params Match[] matches
    )
    {
        var competition = sports.Competitions.GetValueOrDefault(key) ?? Competition(key.Name);
        sports.Competitions[key] = competition with { Tournaments = [.. competition.Tournaments, new(tournament, 0)] };
        sports.Tournaments[new(key, tournament)] = Competition(tournament, matches);
        foreach (var match in matches)
            sports.Matches[new(key, tournament, match.Name)] = match;
    }

    public static Competition Competition(string name, params Match[] matches) =>
        new()
        {
            Name = name,
            MatchesInAll = matches.Length,
            Matches = matches,
            BetOptions = [new("Head To Head", 3), new("Line", 6), new("Total Points", null)],
        };

    /// <summary>A match with two markets of one kind and one of another.</summary>
    public static Match Match(string name, string? id = null) =>
        new()
        {
            Name = name,
            Id = id,
            StartsAt = Noon.AddHours(6),
            Round = "7",
            MarketsInAll = 3,
            Markets = [Market("Head To Head"), Market("Line", -2.5m), Market("Line", 6)],
            BetOptions = [new("Head To Head", 1), new("Line", 2)],
        };

    public static Market Market(string betOption, decimal? line = null, int propositions = 2, string? named = null) =>
        new()
        {
            Id = "1",
            Name = $"{betOption} {line?.ToString(CultureInfo.InvariantCulture)}".TrimEnd(),
            BetOption = betOption,
            ClosesAt = Noon.AddHours(6),
            Status = BettingStatus.Open,
            Propositions =
            [
                .. Enumerable
                    .Range(1, propositions)
                    .Select(number => new Proposition(
                        number,
                        named ?? $"Selection {number}",
                        Price.Of(1.9m),
                        null,
                        BettingStatus.Open,
                        line
                    )),
            ],
        };

    /// <summary>A match as long as any: many markets of many selections with long names.</summary>
    public static Match LongMatch(int number, int markets = 40, int propositions = 60) =>
        Match($"{number} {new string('m', 100)}") with
        {
            Markets =
            [
                .. Enumerable
                    .Range(1, markets)
                    .Select(market => Market($"Kind {market}", 1.5m, propositions, new string('p', 119))),
            ],
        };

    /// <summary>Kinds of bet in such numbers that they would fill an answer alone.</summary>
    public static IReadOnlyList<BetOption> ManyBetOptions { get; } =
    [.. Enumerable.Range(1, 400).Select(number => new BetOption($"Kind {number} {new string('k', 60)}", 12))];
}
