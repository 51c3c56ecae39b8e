using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using TabMcp.Application.Calls;
using TabMcp.Application.Pipeline;
using TabMcp.IntegrationTests.Catalogue;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Faults;

/// <summary>Simulates one minute with many callers while one in ten requests to TAB fails.</summary>
/// <remarks>
/// The seed determines everything random: the calls, and which requests fail and how. Waits use the middle of their
/// range. The clock moves only when every read in progress waits for it, so a run is the same on any machine.
/// </remarks>
public sealed class SoakTests
{
    private const int Callers = 8;
    private const int CallsAtATime = 5;
    private const int Seed = 1;
    private const int Hang = 120_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    // The faults that a retry can overcome.
    private static readonly Fault[] Failures =
    [
        new Fault.Status(500),
        new Fault.Status(502),
        new Fault.Status(503),
        new Fault.Status(503, TimeSpan.FromSeconds(1)),
        new Fault.RateLimited(),
        new Fault.RateLimited(TimeSpan.FromSeconds(2)),
        new Fault.CutOff(),
    ];

    private static readonly string[] Tools =
    [
        "racing_get_next_to_go",
        "racing_get_meetings",
        "racing_get_all_races_in_meeting",
        "racing_get_approximates",
        "racing_get_open_jackpots",
        "racing_get_race_form",
        "sports_get_all_open",
        "sports_get_next_to_go",
        "sports_get_open_sport",
        "sports_get_open_match_in_competition",
        "footytab_get_round_details",
        "tab_get",
    ];

    [Fact(Timeout = Hang)]
    public async Task Fewer_than_one_in_a_thousand_calls_fail_while_one_in_ten_requests_fails()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var product = await Product.StartWithAsync(
            parts => parts.AddSingleton(new RetryWait(new CallLimits(), new Middling())),
            ("TAB_RATE_LIMIT", "0")
        );
        var clients = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => product.ConnectAsync()));
        var questions = await QuestionsAsync(product);
        product.Tab.Requests.Clear();
        product.Tab.Faults.Sometimes(0.1, Seed, Failures);
        var random = new Random(Seed);
        var underWay = new List<Asked>();
        var done = new List<Answered>();
        var started = product.Clock.GetUtcNow();

        for (var at = started; at < started + Minute; at += Pause)
        {
            for (var call = 0; call < CallsAtATime; call++)
                underWay.Add(
                    Ask(product, clients[random.Next(Callers)], questions[random.Next(questions.Count)], cancellation)
                );
            await PassAsync(product, underWay, done, until: at + Pause);
        }

        await PassAsync(product, underWay, done, until: product.Clock.GetUtcNow() + Deadline);
        foreach (var client in clients)
            await client.DisposeAsync();

        underWay.ShouldBeEmpty();
        var requests = product.Tab.Requests.Count();
        var errors = done.Where(call => call.Result.IsError is true).ToList();
        TestContext.Current.SendDiagnosticMessage(
            $"Seed {Seed}: {done.Count} calls, {errors.Count} errors, {requests} requests, {product.Tab.Faults.Met} of them failed, the longest call {done.Max(call => call.Took)}."
        );
        done.Count.ShouldBe(CallsAtATime * (int)(Minute / Pause));
        (errors.Count * 1000).ShouldBeLessThan(
            done.Count,
            string.Join('\n', errors.Select(call => $"{call.Tool}: {JsonSerializer.Serialize(call.Result)}"))
        );
        done.ShouldAllBe(call => call.Took <= Deadline);
        (product.Tab.Faults.Met / (double)requests).ShouldBeInRange(0.06, 0.14);
        requests.ShouldBeInRange(done.Count / 4, done.Count * 3 / 4, "many answers come from memory, and many do not");
    }

    // One call of every kind, and one per upcoming race: each has a separate path at TAB.
    private static async Task<List<Question>> QuestionsAsync(Product product)
    {
        var soon = (await product.CallAsync("racing_get_next_to_go", new { max_races = 40 })).Answer();
        string[] names = ["meeting_date", "race_type", "venue_mnemonic", "race_number"];
        return
        [
            .. Tools.Select(tool => new Question(tool, Arguments.Of(ToolCalls.Of(tool, product.Tab.World)))),
            .. soon.GetProperty("races")
                .EnumerateArray()
                .Select(race => new Question(
                    "racing_get_race",
                    names.ToDictionary(name => name, object? (name) => race.GetProperty(name), StringComparer.Ordinal)
                )),
        ];
    }

    private static Asked Ask(
        Product product,
        McpClient client,
        Question question,
        CancellationToken cancellationToken
    ) =>
        new(
            question,
            product.Clock.GetUtcNow(),
            client.CallToolAsync(question.Tool, question.Arguments, cancellationToken: cancellationToken).AsTask()
        );

    // A call has one timer, its deadline. The read that it shares with identical calls has two: its deadline and its
    // current wait. When this many timers exist, nothing happens until the clock moves.
    private static async Task PassAsync(
        Product product,
        List<Asked> underWay,
        List<Answered> done,
        DateTimeOffset until
    )
    {
        while (true)
        {
            foreach (var call in underWay.FindAll(call => call.Answer.IsCompleted))
            {
                done.Add(new(call.Question.Tool, product.Clock.GetUtcNow() - call.At, await call.Answer));
                underWay.Remove(call);
            }

            var reads = underWay.DistinctBy(call => call.Question).Count();
            var allWait = product.Clock.TimersSetAsync(underWay.Count + 2 * reads);
            await Task.WhenAny([allWait, .. underWay.Select(call => call.Answer)]);
            if (!allWait.IsCompleted || underWay.Exists(call => call.Answer.IsCompleted))
                continue;
            if (product.Clock.GetUtcNow() >= until)
                return;

            product.Clock.AdvanceToNext(until);
        }
    }

    private sealed record Question(string Tool, Dictionary<string, object?> Arguments);

    private sealed record Asked(Question Question, DateTimeOffset At, Task<CallToolResult> Answer);

    private sealed record Answered(string Tool, TimeSpan Took, CallToolResult Result);

    // Replaces the random source that spreads waits evenly between zero and their bound.
    private sealed class Middling : Random
    {
        public override double NextDouble() => 0.5;
    }
}
