using System.Globalization;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.Sandbox.Bodies.Sports;

/// <summary>The caller's jurisdiction, the time, and the URLs in a sports response.</summary>
internal sealed record SportsView(Uri Host, string Jurisdiction, DateTimeOffset Now)
{
    private const string OptionalKeys = "returnPromo,returnOffers,returnMultiOnly,channelType,cashSales,homeState";

    private string Root => $"{Host}v1/tab-info-service/sports";

    public string Ask(string path) => $"{path}?jurisdiction={Jurisdiction}";

    public static string Template(string path) => $"{path}?jurisdiction={{jurisdiction}}{{&{OptionalKeys}}}";

    public string MarketsOf(string path, string betOption) =>
        $"{Ask($"{path}/markets")}&betOptionName={Uri.EscapeDataString(betOption)}";

    public string PathOf(SportPlan sport) => $"{Root}/{View.Segment(sport.Name)}";

    public string PathOf(CompetitionPlan competition) =>
        $"{PathOf(competition.Sport)}/competitions/{View.Segment(competition.Name)}";

    public string PathOf(TournamentPlan tournament) =>
        $"{PathOf(tournament.Competition)}/tournaments/{View.Segment(tournament.Name)}";

    public string PathOf(MatchPlan match) => $"{OwnerOf(match)}/matches/{View.Segment(match.Name)}";

    public string RoundOf(CompetitionPlan competition, FootyRound round) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Ask($"{PathOf(competition.Sport)}/footy/rounds/{round.Number}")}&series={Uri.EscapeDataString(competition.Name)}"
        );

    public string ResultsOf(SportPlan sport) => ResultsAt(PathOf(sport));

    public string ResultsOf(CompetitionPlan competition) => ResultsAt(PathOf(competition));

    public string ResultsOf(TournamentPlan tournament) => ResultsAt(PathOf(tournament));

    public string ResultsOf(MatchPlan match) => ResultsAt(PathOf(match));

    public string StatsOf(MatchPlan match) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Host}v1/stats-service/sports/{View.Segment(match.Competition.Sport.Name)}/competitions/{View.Segment(match.Competition.Name)}/matches/{match.Number}/h2h/stats"
        );

    public string VisionOf(MatchPlan match) => $"{Host}v1/vision-service/tab-act/matches/{View.Segment(match.Id)}/unas";

    private string OwnerOf(MatchPlan match) =>
        match.Tournament is { } tournament ? PathOf(tournament) : PathOf(match.Competition);

    private string ResultsAt(string path) => $"{Root}/results{path[Root.Length..]}";
}
