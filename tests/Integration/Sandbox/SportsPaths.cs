using TabMcp.Sandbox.World.Sports;

namespace TabMcp.IntegrationTests.Sandbox;

/// <summary>Builds paths of sports, encoded as a client must encode them.</summary>
internal static class SportsPaths
{
    public static string At(string rest) =>
        $"/v1/tab-info-service/sports{rest}{(rest.Contains('?') ? "&" : "?")}jurisdiction=NSW";

    public static string Of(CompetitionPlan competition, string rest = "") => At($"{PathOf(competition)}{rest}");

    public static string Of(MatchPlan match, string rest = "") => At($"{PathOf(match)}{rest}");

    public static string PathOf(CompetitionPlan competition) =>
        $"/{Uri.EscapeDataString(competition.Sport.Name)}/competitions/{Uri.EscapeDataString(competition.Name)}";

    public static string PathOf(TournamentPlan tournament) =>
        $"{PathOf(tournament.Competition)}/tournaments/{Uri.EscapeDataString(tournament.Name)}";

    public static string PathOf(MatchPlan match) =>
        $"{(match.Tournament is { } tournament ? PathOf(tournament) : PathOf(match.Competition))}/matches/{Uri.EscapeDataString(match.Name)}";
}
