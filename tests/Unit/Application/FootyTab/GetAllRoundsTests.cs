using TabMcp.Application.Errors;
using TabMcp.Application.FootyTab;

namespace TabMcp.UnitTests.Application.FootyTab;

public sealed class GetAllRoundsTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("Rugby League", "Rugby League")]
    [InlineData(" rugby league ", "Rugby League")]
    [InlineData("afl australian rules", "AFL Australian Rules")]
    [InlineData("afl", "AFL Football")]
    [InlineData("AFL", "AFL Football")]
    [InlineData("afl-football", "AFL Football")]
    [InlineData("australian rules", "AFL Australian Rules")]
    [InlineData("rugby", "Rugby League")]
    [InlineData("Rugby Union", "Rugby Union")]
    [InlineData("Touch Football", "Touch Football")]
    public async Task Reads_the_rounds_of_a_sport_however_it_is_spelled(string given, string asked)
    {
        var answer = await _app.AskAsync(new GetAllRounds(given));

        _app.FootyTab.Asked.ShouldBe([$"{asked} VIC"]);
        answer.SportName.ShouldBe(asked);
        answer.Body!.Value.GetRawText().ShouldBe("""{"rounds":[]}""");
        answer.Next.Tool.ShouldBe("footytab_get_round_details");
        answer.Next.With.ShouldBe("sport_name as here and the number of one round as round_number");
    }

    [Theory]
    [InlineData("footy", "AFL Football")]
    [InlineData("Rugby Legaue", "Rugby League")]
    [InlineData("afl", "AFL Australian Rules")]
    public async Task Offers_the_nearest_sport_where_TAB_has_no_rounds_of_one(string given, string nearest)
    {
        _app.FootyTab.Missing.AddRange(["footy", "Rugby Legaue", "AFL Football"]);

        var refusal = await _app.RefusalOfAsync(new GetAllRounds(given));

        refusal.Kind.ShouldBe(ErrorKind.NotFound);
        refusal.Arguments.ShouldBe(["sport_name"]);
        refusal.Message.ShouldBe("sport_name names no sport with FootyTAB rounds just now. choices holds the nearest.");
        refusal.Choices[0].ShouldBe(nearest);
        _app.FootyTab.Asked.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a\u0000b")]
    public async Task Refuses_what_can_be_no_name(string sport)
    {
        (await _app.RefusalOfAsync(new GetAllRounds(sport))).Message.ShouldStartWith("sport_name must be");
        _app.FootyTab.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_body_comes_in_outline()
    {
        _app.FootyTab.Body = $$"""{"rounds":[{"tips":"{{new string('x', 30_000)}}"}]}""";

        var answer = await _app.AskAsync(new GetAllRounds("Rugby League"));

        answer.Body.ShouldBeNull();
        answer.Outline!.Parts[0].Select.ShouldBe("/rounds");
        answer.Narrow.ShouldNotBeNull().ShouldContain("/v1/footy");
    }
}
