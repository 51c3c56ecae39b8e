using TabMcp.Application.Errors;
using TabMcp.Application.Racing;
using TabMcp.Domain.Racing;

namespace TabMcp.UnitTests.Application.Pipeline;

public sealed class ValidationBehaviorTests : IDisposable
{
    private readonly ApplicationHost _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Names_every_fault_at_once_in_whole_sentences()
    {
        var refusal = await _app.RefusalOfAsync(new GetRace("someday", RaceType.Harness, "", 0));

        refusal.Kind.ShouldBe(ErrorKind.InvalidInput);
        refusal.Faults.Select(fault => fault.Argument).ShouldBe(["meeting_date", "venue_mnemonic", "race_number"]);
        refusal.Faults.ShouldAllBe(fault => fault.Message.StartsWith(fault.Argument + " must be "));
        refusal.Faults.ShouldAllBe(fault => fault.Message.EndsWith('.'));
        refusal.Message.ShouldBe(string.Join(" ", refusal.Faults.Select(fault => fault.Message)));
        _app.Racing.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_an_item_of_a_list_by_its_place()
    {
        var include = new[] { GetRace.Detail.Tips, (GetRace.Detail)9 };
        var refusal = await _app.RefusalOfAsync(new GetRace("today", RaceType.Harness, "MEN", 2, Include: include));

        refusal.Faults.ShouldHaveSingleItem().Argument.ShouldBe("include[1]");
    }

    [Fact]
    public async Task Repeats_nothing_of_what_was_sent()
    {
        var refusal = await _app.RefusalOfAsync(new GetRace("<b>now</b>", RaceType.Harness, "hunter2", 99));

        refusal.Message.ShouldNotContain("now");
        refusal.Message.ShouldNotContain("hunter2");
        refusal.Message.ShouldNotContain("99");
    }
}
