using TabMcp.IntegrationTests.Http;

namespace TabMcp.IntegrationTests.Replicas;

/// <summary>Tests three replicas behind nginx (round robin, without affinity), one of which ends under load.</summary>
public sealed class ReplicaTests
{
    private const int Calls = 300;
    private const int AtATime = 8;
    private const int Tries = 4;
    private const int Replicas = 3;

    [Theory]
    [InlineData("KILL")]
    [InlineData("TERM")]
    public async Task No_retried_call_is_lost_when_a_replica_is_killed(string signal)
    {
        Nginx.Require();
        await using var fleet = await Fleet.StartAsync(Replicas);
        await using var nginx = await Nginx.StartAsync(fleet.Addresses);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var outcomes = await LoadAsync(
            nginx.Endpoint,
            Tries,
            async () =>
            {
                await fleet.EndAsync(0, signal);
                ended.SetResult();
            }
        );

        ended.Task.IsCompleted.ShouldBeTrue();
        outcomes.Count(outcome => outcome.IsLost).ShouldBe(0);
        // At most the calls in progress at that replica, once each.
        outcomes.Sum(outcome => outcome.TriesTaken - 1).ShouldBeLessThanOrEqualTo(2 * AtATime);
        foreach (var address in fleet.Addresses)
            nginx
                .Served.Count(served => served.StartsWith(address.Authority, StringComparison.Ordinal))
                .ShouldBeGreaterThan(Calls / 20);
        nginx.Served.TakeLast(AtATime).ShouldAllBe(served => !served.EndsWith("502", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_call_is_lost_if_a_replica_is_taken_out_before_it_stops()
    {
        Nginx.Require();
        await using var fleet = await Fleet.StartAsync(Replicas);
        await using var nginx = await Nginx.StartAsync(fleet.Addresses);
        int? code = null;

        var outcomes = await LoadAsync(
            nginx.Endpoint,
            tries: 1,
            async () =>
            {
                await nginx.TakeOutAsync(fleet.Addresses, fleet.Addresses[0]);
                code = await fleet.EndAsync(0, "TERM");
            }
        );

        code.ShouldBe(0);
        outcomes.Count(outcome => outcome.IsLost).ShouldBe(0);
    }

    [Fact]
    public async Task Calls_go_to_replicas_in_turn_and_the_log_omits_queries()
    {
        Nginx.Require();
        await using var fleet = await Fleet.StartAsync(Replicas);
        await using var nginx = await Nginx.StartAsync(fleet.Addresses);

        for (var call = 0; call < 3 * Replicas; call++)
            (await CallAsync(new Uri($"{nginx.Endpoint}?other=canary"))).ShouldBeTrue();

        var served = await nginx.ServedAsync(3 * Replicas);
        served
            .Select(line => line.Split(' ')[0])
            .CountBy(address => address)
            .ShouldBe(fleet.Addresses.Select(address => KeyValuePair.Create(address.Authority, 3)), ignoreOrder: true);
        nginx.Log.ShouldNotContain("canary");
    }

    // The event happens after a quarter of the calls, while the other calls continue.
    private static async Task<IReadOnlyList<Outcome>> LoadAsync(Uri endpoint, int tries, Func<Task> halfway)
    {
        var outcomes = new Outcome[Calls];
        var made = 0;
        var happening = Task.CompletedTask;
        await Parallel.ForAsync(
            0,
            Calls,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = AtATime,
                CancellationToken = TestContext.Current.CancellationToken,
            },
            async (call, _) =>
            {
                if (Interlocked.Increment(ref made) == Calls / 4)
                    happening = halfway();
                outcomes[call] = await TryAsync(endpoint, tries);
            }
        );
        await happening;
        return outcomes;
    }

    private static async Task<Outcome> TryAsync(Uri endpoint, int tries)
    {
        for (var attempt = 1; attempt <= tries; attempt++)
        {
            if (await CallAsync(endpoint))
                return new(IsLost: false, attempt);
        }

        return new(IsLost: true, tries);
    }

    // Returns false if the call did not get a valid answer.
    private static async Task<bool> CallAsync(Uri endpoint)
    {
        try
        {
            return await AskAsync(endpoint);
        }
        catch (HttpRequestException)
        {
            return false; // the answer broke off
        }
    }

    private static async Task<bool> AskAsync(Uri endpoint)
    {
        var answer = await RawHttp
            .Post(
                endpoint,
                """{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"racing_get_next_to_go","arguments":{"max_races":3}}}"""
            )
            .With("Connection", "close")
            .SendAsync();
        if (answer.Status is not 200)
            return false;

        answer
            .Last.GetProperty("result")
            .GetProperty("structuredContent")
            .GetProperty("source")
            .GetString()
            .ShouldBe("sandbox");
        return true;
    }

    private sealed record Outcome(bool IsLost, int TriesTaken);
}
