using FsCheck.Fluent;
using TabMcp.Application.Calls;
using TabMcp.Application.Errors;
using TabMcp.Application.Pipeline;
using TabMcp.UnitTests.Properties;

namespace TabMcp.UnitTests.Application.Pipeline;

public sealed class RetryWaitTests
{
    private static readonly ToolException Busy = new(ErrorKind.RateLimited, "TAB is busy.");

    [Fact]
    public void Stays_under_a_bound_that_doubles_with_each_try()
    {
        var limits = new CallLimits { FirstWait = TimeSpan.FromMilliseconds(250) };
        Always.Holds(
            Gen.Choose(0, int.MaxValue).Zip(Gen.Choose(0, 6)),
            given =>
            {
                var (seed, attempt) = given;
                var wait = new RetryWait(limits, new Random(seed)).Before(attempt, Busy);
                wait.ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromMilliseconds(250 * (1 << attempt)));
            }
        );
    }

    [Fact]
    public void Spreads_callers_over_the_whole_of_its_bound()
    {
        var wait = new RetryWait(new CallLimits { FirstWait = TimeSpan.FromMilliseconds(100) }, new Random(1));

        var waits = Enumerable.Range(0, 1000).Select(_ => wait.Before(0, Busy).TotalMilliseconds).ToList();

        waits.Min().ShouldBeLessThan(5);
        waits.Max().ShouldBeGreaterThan(95);
        waits.Average().ShouldBeInRange(45, 55);
    }

    [Fact]
    public void Is_what_TAB_asks_for_where_it_asks()
    {
        var asked = new ToolException(ErrorKind.RateLimited, "TAB is busy.") { RetryAfter = TimeSpan.FromSeconds(9) };

        new RetryWait(new CallLimits(), new Random(1)).Before(3, asked).ShouldBe(TimeSpan.FromSeconds(9));
    }
}
