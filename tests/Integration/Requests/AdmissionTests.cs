using TabMcp.IntegrationTests.Hosting;
using TabMcp.IntegrationTests.Http;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Requests;

/// <summary>Which requests the server takes: so many a minute from each caller, and none while it stops.</summary>
public sealed class AdmissionTests
{
    [Fact]
    public async Task Refuses_what_passes_the_limit_as_the_endpoint_refuses_all_else()
    {
        await using var product = await Product.StartAsync(("TAB_RATE_LIMIT", "1"));
        (await List(product).SendAsync()).Status.ShouldBe(200);

        var refused = await List(product).With("Origin", "http://localhost:3000").SendAsync();

        var message = refused.ShouldBeError(429, -32000, id: null);
        message.ShouldContain("TAB_RATE_LIMIT");
        message.ShouldContain($"Try again in {refused["Retry-After"]} s.");
        int.Parse(refused["Retry-After"]!).ShouldBeInRange(1, 60);
        refused["Access-Control-Allow-Origin"].ShouldBe("http://localhost:3000");
        refused["Access-Control-Expose-Headers"]!.ShouldContain("Retry-After");
    }

    [Fact]
    public async Task A_header_that_anyone_can_write_is_no_other_caller()
    {
        await using var product = await Product.StartAsync(("TAB_RATE_LIMIT", "1"));
        (await List(product).With("X-Forwarded-For", "192.0.2.1").SendAsync()).Status.ShouldBe(200);

        (await List(product).With("X-Forwarded-For", "192.0.2.2").SendAsync()).Status.ShouldBe(429);
        (await List(product).With("Forwarded", "for=192.0.2.3").SendAsync()).Status.ShouldBe(429);
    }

    [Fact]
    public async Task A_caller_with_a_credential_has_a_budget_of_its_own()
    {
        await using var product = await Product.StartAsync(("TAB_RATE_LIMIT", "1"));
        (await List(product).SendAsync()).Status.ShouldBe(200);
        (await List(product).SendAsync()).Status.ShouldBe(429);

        for (var caller = 1; caller <= 3; caller++)
        {
            (await product.Read(SandboxCredentials.All[caller].Values(), form: 0, "one").SendAsync()).Status.ShouldBe(
                200
            );
            (await product.Read(SandboxCredentials.All[caller].Values(), form: 4, "two").SendAsync()).Status.ShouldBe(
                429
            );
        }
    }

    [Fact]
    public async Task Probes_are_not_counted()
    {
        await using var product = await Product.StartAsync(("TAB_RATE_LIMIT", "1"));
        (await List(product).SendAsync()).Status.ShouldBe(200);
        (await List(product).SendAsync()).Status.ShouldBe(429);

        for (var probe = 0; probe < 5; probe++)
        {
            (await new HttpRequestMessage(HttpMethod.Head, product.Endpoint).SendAsync()).Status.ShouldBe(200);
            (await new HttpRequestMessage(HttpMethod.Get, product.Endpoint).SendAsync()).Status.ShouldBe(200);
            (await new HttpRequestMessage(HttpMethod.Options, product.Endpoint).SendAsync()).Status.ShouldBe(204);
        }
    }

    [Fact]
    public async Task Nobody_is_refused_without_a_limit()
    {
        await using var product = await Product.StartAsync(("TAB_RATE_LIMIT", "0"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 700).Select(_ => List(product).SendAsync()));

        answers.ShouldAllBe(answer => answer.Status == 200);
    }

    [Fact]
    public async Task A_call_under_way_is_answered_though_the_server_is_told_to_stop()
    {
        await using var product = await Product.StartAsync();
        product.Tab.Faults.Next(new Fault.Stall(TimeSpan.FromSeconds(20)));
        var call = product.Read([], form: 0, "slow").SendAsync();
        await product.Tab.Requests.WaitForAsync(1, TestContext.Current.CancellationToken);

        var stopping = product.StopAsync();
        await StoppingAsync(product);
        call.IsCompleted.ShouldBeFalse();
        stopping.IsCompleted.ShouldBeFalse();
        var answer = await product.WhileTimePassesAsync(call, TimeSpan.FromSeconds(20));
        await stopping;

        answer.ToolAnswer();
        await Should.ThrowAsync<HttpRequestException>(() => List(product).SendAsync());
    }

    [Fact]
    public async Task No_call_is_begun_once_the_server_stops()
    {
        await using var product = await Product.StartAsync();
        product.Lifetime.StopApplication();

        var refused = await product.Read([], form: 0, "late").SendAsync();

        refused.ShouldBeError(503, -32000, id: null).ShouldStartWith("The server is stopping");
        refused["Retry-After"].ShouldBe("5");
        product.Tab.Requests.Count().ShouldBe(0);
    }

    private static HttpRequestMessage List(Product product) => RawHttp.Post(product.Endpoint, RawHttp.ListTools);

    private static Task StoppingAsync(Product product)
    {
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        product.Lifetime.ApplicationStopping.Register(stopping.SetResult);
        return stopping.Task.WaitAsync(TestContext.Current.CancellationToken);
    }
}
