using TabMcp.Application.Sports;

namespace TabMcp.UnitTests.Application.Naming;

/// <summary>Which names are refused before anything is asked.</summary>
public sealed class NameRulesTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    public static TheoryData<string> NoNames =>
        ["", " ", "\u00a0", ".", "..", " .. ", "a\0b", "a\nb", "a\u007fb", "a\u0085b", "a\ud83d", new string('a', 201)];

    public static TheoryData<string> OddNames =>
        ["a/b", "a\\b", "#1?", "100%", "%2e%2e", "../x", "a..b", "...", "🎾", "Côte d'Ivoire", new string('a', 200)];

    [Theory]
    [MemberData(nameof(NoNames))]
    public async Task Refuses_what_no_address_can_carry_and_names_each_argument(string name)
    {
        var refusal = await _app.RefusalOfAsync(new GetOpenMatchInTournament(name, name, name, name, BetOption: name));

        refusal
            .Faults.Select(fault => fault.Argument)
            .ShouldBe(["sport_name", "competition_name", "tournament_name", "match_name", "bet_option"]);
        refusal
            .Faults[1]
            .Message.ShouldBe(
                "competition_name must be a name of up to 200 characters, none of them a control character, and not '.' or '..'; sports_get_open_sport lists them."
            );
        _app.Sports.Asked.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(NoNames))]
    public async Task Refuses_it_in_every_tool(string name)
    {
        (await _app.RefusalOfAsync(new GetOpenSport(name))).Faults.Count.ShouldBe(1);
        (await _app.RefusalOfAsync(new GetOpenCompetition(name, name, BetOption: name))).Faults.Count.ShouldBe(3);
        (await _app.RefusalOfAsync(new GetOpenTournament(name, name, name, BetOption: name))).Faults.Count.ShouldBe(4);
        (
            await _app.RefusalOfAsync(new GetOpenMatchInCompetition(name, name, name, BetOption: name))
        ).Faults.Count.ShouldBe(4);
        _app.Sports.Asked.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(OddNames))]
    public async Task Takes_any_other_name_and_asks_for_it_as_it_stands(string name)
    {
        await _app.RefusalOfAsync(new GetOpenCompetition("Rugby League", name));

        _app.Sports.Asked[0].ShouldBe($"competition Rugby League/{name}");
    }
}
