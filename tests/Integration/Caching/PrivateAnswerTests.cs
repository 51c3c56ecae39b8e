using System.Text.Json.Nodes;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.IntegrationTests.Http;
using TabMcp.IntegrationTests.Requests;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Caching;

/// <summary>Answers that are kept, for callers who are each told something else by TAB.</summary>
public sealed class PrivateAnswerTests
{
    private const string Tool = "racing_get_next_to_go";
    private const int Calls = 50;

    [Fact]
    public async Task Two_callers_and_a_stranger_interleaved_meet_nothing_of_each_other()
    {
        // A budget of what one of them needs: it would not do for two. A race's name says whose token the read came with.
        await using var product = await Product.StartAsync(
            (request, json) => Named(request.Client ?? "nobody", json),
            withCache: true,
            ("TAB_RATE_LIMIT", $"{Calls}")
        );
        (string Name, (string, string)[] Values)[] callers =
        [
            Caller(SandboxCredentials.All[1]),
            Caller(SandboxCredentials.All[2]),
            ("nobody", []),
        ];

        var calls =
            from call in Enumerable.Range(0, Calls)
            from caller in callers
            select CallAsync(product, caller, form: call);
        var answers = await Task.WhenAll(calls);

        answers.ShouldAllBe(answer => answer.Names.All(name => name == answer.Caller));
        var arrived = product.Tab.Requests.All();
        var reads = arrived.Where(request => request.RawPath != "/oauth/token").ToList();
        // Each is read once, and kept for its own caller.
        reads.Select(read => read.Client ?? "nobody").Order().ShouldBe(callers.Select(caller => caller.Name).Order());
        arrived.Count(request => request.RawPath == "/oauth/token").ShouldBe(2);
    }

    private static (string, (string, string)[]) Caller(SandboxLogin login) => (login.ClientId, login.Values());

    private static async Task<(string Caller, IReadOnlyList<string?> Names)> CallAsync(
        Product product,
        (string Name, (string, string)[] Values) caller,
        int form
    )
    {
        var answer = (await product.Call(caller.Values, form, Tool).SendAsync()).ToolAnswer();
        var races = answer.GetProperty("races").EnumerateArray().ToList();
        races.ShouldNotBeEmpty();
        return (caller.Name, [.. races.Select(race => race.GetProperty("race_name").GetString())]);
    }

    private static string Named(string name, string json)
    {
        var body = JsonNode.Parse(json)!;
        foreach (var race in body["races"]!.AsArray())
            race!["raceName"] = name;
        return body.ToJsonString();
    }
}
