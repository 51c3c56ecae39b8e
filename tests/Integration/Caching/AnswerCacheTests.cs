using TabMcp.IntegrationTests.Hosting;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Caching;

/// <summary>Answers that are given again, over real HTTP.</summary>
public sealed class AnswerCacheTests
{
    private const string NextToGo = "racing_get_next_to_go";

    [Fact]
    public async Task Five_hundred_who_ask_a_cold_server_the_same_lead_to_one_read()
    {
        await using var product = await Product.StartWithCacheAsync();
        await using var client = await product.ConnectAsync();

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 500)
                .Select(_ =>
                    client.CallToolAsync(NextToGo, cancellationToken: TestContext.Current.CancellationToken).AsTask()
                )
        );

        answers.ShouldAllBe(answer => answer.IsError != true);
        product.Tab.Requests.Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_is_given_again_says_how_old_it_is()
    {
        await using var product = await Product.StartWithCacheAsync();
        var first = (await product.CallAsync(NextToGo)).Answer();
        product.Clock.Advance(TimeSpan.FromSeconds(4));

        var second = (await product.CallAsync(NextToGo)).Answer();

        first.GetProperty("age_ms").GetInt64().ShouldBe(0);
        second.GetProperty("age_ms").GetInt64().ShouldBe(4000);
        second.GetProperty("as_of").GetString().ShouldBe(first.GetProperty("as_of").GetString());
        second.TryGetProperty("stale", out _).ShouldBeFalse();
        product.Tab.Requests.Count().ShouldBe(1);
    }

    [Fact]
    public async Task While_TAB_is_down_an_older_answer_says_that_it_is_stale_and_other_questions_fail_at_once()
    {
        await using var product = await Product.StartWithCacheAsync();
        await product.CallAsync(NextToGo);
        product.Clock.Advance(TimeSpan.FromSeconds(60));
        product.Tab.Faults.Always(new Fault.Status(503));
        for (var day = 10; day < 14; day++)
        {
            await product.WhileTimePassesAsync(
                product.CallAsync("racing_get_meetings", new { meeting_date = $"2026-04-{day}" }),
                TimeSpan.FromSeconds(1),
                TimeSpan.FromSeconds(1),
                TimeSpan.FromSeconds(1)
            );
        }

        var asked = product.Tab.Requests.Count();
        var stale = (await product.CallAsync(NextToGo)).Answer();
        var other = (await product.CallAsync("racing_get_all_meeting_dates")).Error();

        stale.GetProperty("stale").GetBoolean().ShouldBeTrue();
        stale.GetProperty("age_ms").GetInt64().ShouldBeGreaterThan(60_000);
        other.Code().ShouldBe("upstream_unavailable");
        other.GetProperty("retry_after_seconds").GetInt32().ShouldBeInRange(1, 15);
        product.Tab.Requests.Count().ShouldBe(asked, "nothing was asked while TAB is left alone");
    }
}
