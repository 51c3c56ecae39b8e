using TabMcp.Api.Http;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Api.Http;

public sealed class KnownCallersTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void Admits_so_many_and_then_only_those()
    {
        var callers = new KnownCallers(2, _clock);

        callers.Admits("one").ShouldBeTrue();
        callers.Admits("two").ShouldBeTrue();
        callers.Admits("three").ShouldBeFalse();
        callers.Admits("one").ShouldBeTrue();
    }

    [Fact]
    public void Forgets_whoever_has_not_been_seen_for_a_minute()
    {
        var callers = new KnownCallers(2, _clock);
        callers.Admits("gone").ShouldBeTrue();
        callers.Admits("stays").ShouldBeTrue();

        _clock.Advance(TimeSpan.FromSeconds(59));
        callers.Admits("stays").ShouldBeTrue();
        callers.Admits("new").ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(1));

        callers.Admits("new").ShouldBeTrue();
        callers.Admits("another").ShouldBeFalse();
        callers.Admits("stays").ShouldBeTrue();
    }
}
