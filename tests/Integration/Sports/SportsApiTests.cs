using Microsoft.Extensions.DependencyInjection;
using TabMcp.Application.Errors;
using TabMcp.Application.Sports;
using TabMcp.Domain;
using TabMcp.Domain.Sports;
using TabMcp.Infrastructure;
using TabMcp.Infrastructure.Upstream;
using TabMcp.IntegrationTests.Sandbox;
using TabMcp.Sandbox;
using TabMcp.Sandbox.World.Sports;

namespace TabMcp.IntegrationTests.Sports;

/// <summary>The sports port over real HTTP, held to what the sandbox knows of its own world.</summary>
public sealed class SportsApiTests
{
    private static readonly MarketSelection Everything = new() { MaxMatches = 1000, MaxMarkets = 1000 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_sport_is_listed_and_found_by_its_name()
    {
        await using var tab = await Connection.OpenAsync();

        var sports = (await tab.Api.GetSportsAsync(Jurisdiction.NSW, Cancellation)).Value;

        sports.Select(sport => sport.Name).ShouldBe(tab.World.Sports.Select(sport => sport.Name));
        foreach (var sport in tab.World.Sports)
        {
            var one = (await tab.Api.GetSportAsync(sport.Name, Jurisdiction.NSW, Cancellation)).Value;
            one.Name.ShouldBe(sport.Name);
            one.Competitions.Select(known => (known.Name, string.Join('|', known.Tournaments)))
                .ShouldBe(
                    sport.Competitions.Select(known =>
                        (known.Name, string.Join('|', known.Tournaments.Select(cup => cup.Name)))
                    )
                );
        }
    }

    [Fact]
    public async Task Every_match_of_every_competition_is_found_by_the_names_that_its_lists_give()
    {
        await using var tab = await Connection.OpenAsync();
        var names = new MarketSelection { MaxMatches = 1000, MaxMarkets = 0 };
        foreach (var plan in tab.World.Competitions)
        {
            var key = new CompetitionKey(plan.Sport.Name, plan.Name);
            var competition = (await tab.Api.GetCompetitionAsync(key, Jurisdiction.NSW, names, Cancellation)).Value;

            competition
                .Matches.Select(match => (match.Tournament, match.Name))
                .ShouldBe(plan.AllMatchesAt(tab.Now).Select(match => (match.Tournament?.Name, match.Name)));
            competition.MatchesInAll.ShouldBe(competition.Matches.Count);
            competition.Tournaments.Select(cup => cup.Name).ShouldBe(plan.Tournaments.Select(cup => cup.Name));
            foreach (var match in competition.Matches.Take(2).Concat(competition.Matches.TakeLast(1)))
            {
                var whole = await tab.MatchAsync(new(key, match.Tournament, match.Name));
                whole.Name.ShouldBe(match.Name);
                whole.Markets.Count.ShouldBe(whole.MarketsInAll);
                whole.MarketsInAll.ShouldBe(match.MarketsInAll);
                whole.Markets.ShouldAllBe(market => market.BetOption != null && market.Propositions.Count > 0);
            }
        }
    }

    [Fact]
    public async Task A_tournament_lists_the_matches_that_its_competition_gives_it()
    {
        await using var tab = await Connection.OpenAsync();
        var plan = tab.World.Competitions.SelectMany(competition => competition.Tournaments).First();
        var key = new TournamentKey(new(plan.Competition.Sport.Name, plan.Competition.Name), plan.Name);

        var cup = (await tab.Api.GetTournamentAsync(key, Jurisdiction.NSW, Everything, Cancellation)).Value;

        cup.Name.ShouldBe(plan.Name);
        cup.Matches.Select(match => match.Name).ShouldBe(plan.MatchesAt(tab.Now).Select(match => match.Name));
        cup.Matches.ShouldAllBe(match => match.Tournament == plan.Name);
    }

    [Fact]
    public async Task The_largest_competition_is_counted_whole_and_kept_in_part()
    {
        await using var tab = await Connection.OpenAsync();
        var plan = tab.World.Largest;
        using var reply = await tab.Sandbox.GetAsync(SportsPaths.Of(plan));
        (await reply.Content.ReadAsByteArrayAsync(Cancellation)).Length.ShouldBeGreaterThan(3_300_000);
        var body = await tab.Sandbox.JsonAsync(SportsPaths.Of(plan));

        var lines = await tab.LargestAsync(Everything with { BetOption = "line", MaxMatches = 2, MaxMarkets = 4 });
        var later = await tab.LargestAsync(Everything with { SkipMatches = 1, MaxMatches = 1, SkipMarkets = 1 });

        lines.MatchesInAll.ShouldBe(body.GetProperty("matches").GetArrayLength());
        foreach (var (match, real) in lines.Matches.Zip(body.GetProperty("matches").EnumerateArray()))
        {
            var markets = real.GetProperty("markets").EnumerateArray().ToList();
            var ours = markets.Where(market => market.GetProperty("betOption").GetString() is "Line").ToList();
            match.MarketsInAll.ShouldBe(ours.Count);
            match
                .Markets.Select(market => market.Id)
                .ShouldBe(ours.Take(4).Select(line => line.GetProperty("id").GetString()));
            match.BetOptions.Sum(option => option.OpenMarkets).ShouldBe(markets.Count);
        }

        var second = later.Matches.ShouldHaveSingleItem();
        second.Name.ShouldBe(lines.Matches[1].Name);
        second.Markets.Count.ShouldBe(second.MarketsInAll - 1);
    }

    [Fact]
    public async Task The_next_matches_come_with_the_names_that_address_them()
    {
        await using var tab = await Connection.OpenAsync();

        var next = (await tab.Api.GetNextToGoAsync(Jurisdiction.NSW, new(30, false, false, true), Cancellation)).Value;

        next.ShouldNotBeEmpty();
        next.Select(match => match.StartsAt).ShouldBe(next.Select(match => match.StartsAt).Order());
        next.ShouldContain(match => match.Tournament != null);
        foreach (var match in next)
        {
            var key = new CompetitionKey(match.Sport.ShouldNotBeNull(), match.Competition.ShouldNotBeNull());
            (await tab.MatchAsync(new(key, match.Tournament, match.Name))).StartsAt.ShouldBe(match.StartsAt);
        }
    }

    [Theory]
    [InlineData("A/B")]
    [InlineData("#")]
    [InlineData("a?b=c&jurisdiction=VIC")]
    [InlineData("%2F")]
    [InlineData("..%2f..")]
    [InlineData("⚽")]
    public async Task An_unknown_name_arrives_as_one_segment_and_finds_nothing(string name)
    {
        await using var tab = await Connection.OpenAsync();
        var key = new CompetitionKey("Soccer", name);

        var failure = await Should.ThrowAsync<ToolException>(() =>
            tab.Api.GetCompetitionAsync(key, Jurisdiction.NSW, Everything, Cancellation)
        );

        failure.Kind.ShouldBe(ErrorKind.NotFound);
        var asked = tab.Sandbox.Server.Requests.All().ShouldHaveSingleItem();
        asked.RawPath.ShouldBe($"/v1/tab-info-service/sports/Soccer/competitions/{Uri.EscapeDataString(name)}");
        asked.Query.ShouldBe("?jurisdiction=NSW&numTopMarkets=1000");
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_told_from_one_that_is_broken()
    {
        await using var tab = await Connection.OpenAsync();

        tab.Sandbox.Server.Faults.Next(new Fault.Truncated());
        (await Should.ThrowAsync<ToolException>(() => tab.LargestAsync(Everything))).Kind.ShouldBe(
            ErrorKind.UpstreamUnexpected
        );
        tab.Sandbox.Server.Faults.Next(new Fault.CutOff());
        (await Should.ThrowAsync<ToolException>(() => tab.LargestAsync(Everything))).Kind.ShouldBe(
            ErrorKind.UpstreamUnavailable
        );
    }

    private sealed class Connection : IAsyncDisposable
    {
        private readonly ServiceProvider _services;
        private readonly AsyncServiceScope _call;

        private Connection(RunningSandbox sandbox)
        {
            Sandbox = sandbox;
            var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(sandbox.Clock);
            services.AddInfrastructure(
                new UpstreamOptions { Version = "1.2.3", BaseAddress = sandbox.Server.BaseAddress }
            );
            _services = services.BuildServiceProvider();
            _call = _services.CreateAsyncScope();
            Api = _call.ServiceProvider.GetRequiredService<ISportsApi>();
        }

        public RunningSandbox Sandbox { get; }

        public ISportsApi Api { get; }

        public SportsWorld World => Sandbox.Server.World.Sports;

        public DateTimeOffset Now => Sandbox.Clock.GetUtcNow();

        public static async Task<Connection> OpenAsync() => new(await RunningSandbox.StartAsync());

        public async Task<Match> MatchAsync(MatchKey key) =>
            (await Api.GetMatchAsync(key, Jurisdiction.NSW, Everything, Cancellation)).Value;

        public async Task<Competition> LargestAsync(MarketSelection selection)
        {
            var key = new CompetitionKey(World.Largest.Sport.Name, World.Largest.Name);
            return (await Api.GetCompetitionAsync(key, Jurisdiction.NSW, selection, Cancellation)).Value;
        }

        public async ValueTask DisposeAsync()
        {
            await _call.DisposeAsync();
            await _services.DisposeAsync();
            await Sandbox.DisposeAsync();
        }
    }
}
