using System.Net;
using TabMcp.Application.Errors;
using TabMcp.Application.Tools;
using TabMcp.UnitTests.Infrastructure.Upstream;

namespace TabMcp.UnitTests.Infrastructure.Tokens;

public sealed class UpstreamAccessTests
{
    [Fact]
    public async Task Reads_public_data_without_a_token_where_no_credentials_are_configured()
    {
        var tab = new StubTab(_ => StubTab.Json("{}"));
        await using var upstream = new UpstreamHost(UpstreamHost.Anonymous, tab);

        await upstream.Access.AcquireAsync(Access.Public, TestContext.Current.CancellationToken);

        Authorization(upstream).ShouldBeNull();
        tab.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_an_account_read_without_credentials_and_names_the_settings()
    {
        await using var upstream = new UpstreamHost(UpstreamHost.Anonymous, new StubTab(_ => StubTab.Json("{}")));

        var refusal = await Should.ThrowAsync<ToolException>(async () =>
            await upstream.Access.AcquireAsync(Access.Account, TestContext.Current.CancellationToken)
        );

        refusal.Kind.ShouldBe(ErrorKind.NotAuthenticated);
        refusal.Message.ShouldContain("TAB_CLIENT_ID");
        refusal.Message.ShouldContain("TAB_CLIENT_SECRET");
    }

    [Theory]
    [InlineData(Access.Public)]
    [InlineData(Access.Account)]
    public async Task Holds_a_token_where_credentials_are_configured(Access access)
    {
        await using var upstream = new UpstreamHost(UpstreamHost.WithCredentials, Numbering());

        await upstream.Access.AcquireAsync(access, TestContext.Current.CancellationToken);

        Authorization(upstream).ShouldBe("Bearer token-1");
    }

    [Fact]
    public async Task Reads_the_public_as_the_application_and_an_account_as_its_holder()
    {
        var issuer = new StubIssuer();
        await using var upstream = new UpstreamHost(UpstreamHost.WithAccount, issuer.Tab);

        await upstream.Access.AcquireAsync(Access.Public, TestContext.Current.CancellationToken);
        await upstream.Access.AcquireAsync(Access.Account, TestContext.Current.CancellationToken);

        issuer.Grants.ShouldBe(["client_credentials", "password"]);
        Authorization(upstream).ShouldBe("Bearer token-2");
    }

    [Fact]
    public async Task Hands_no_token_to_a_tool_that_logs_in_itself()
    {
        var issuer = new StubIssuer();
        await using var upstream = new UpstreamHost(UpstreamHost.WithAccount, issuer.Tab);

        await upstream.Access.AcquireAsync(Access.Login, TestContext.Current.CancellationToken);

        Authorization(upstream).ShouldBeNull();
        issuer.Grants.ShouldBeEmpty();
        (await upstream.Access.RenewAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task Renews_a_refused_token()
    {
        await using var upstream = new UpstreamHost(UpstreamHost.WithCredentials, Numbering());
        await upstream.Access.AcquireAsync(Access.Public, TestContext.Current.CancellationToken);

        (await upstream.Access.RenewAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();

        Authorization(upstream).ShouldBe("Bearer token-2");
    }

    [Fact]
    public async Task Two_calls_whose_token_was_refused_share_the_next_one()
    {
        var tab = Numbering();
        await using var upstream = new UpstreamHost(UpstreamHost.WithCredentials, tab);
        await using var scope = upstream.NewCall();
        var other = (TabMcp.Infrastructure.Tokens.UpstreamAccess)
            scope.ServiceProvider.GetService(typeof(TabMcp.Infrastructure.Tokens.UpstreamAccess))!;
        await upstream.Access.AcquireAsync(Access.Public, TestContext.Current.CancellationToken);
        await other.AcquireAsync(Access.Public, TestContext.Current.CancellationToken);

        (await upstream.Access.RenewAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await other.RenewAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();

        Authorization(upstream).ShouldBe("Bearer token-2");
        tab.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Has_nothing_to_renew_where_it_held_no_token()
    {
        await using var anonymous = new UpstreamHost(UpstreamHost.Anonymous, Numbering());
        await using var unused = new UpstreamHost(UpstreamHost.WithCredentials, Numbering());

        (await anonymous.Access.RenewAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
        (await unused.Access.RenewAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task Keeps_no_refused_token_where_the_renewal_fails()
    {
        var replies = new Queue<HttpResponseMessage>([
            StubTab.Json("""{"access_token":"old"}"""),
            StubTab.Json("{}", HttpStatusCode.Unauthorized),
        ]);
        await using var upstream = new UpstreamHost(UpstreamHost.WithCredentials, new StubTab(_ => replies.Dequeue()));
        await upstream.Access.AcquireAsync(Access.Public, TestContext.Current.CancellationToken);

        var refusal = await Should.ThrowAsync<ToolException>(async () =>
            await upstream.Access.RenewAsync(TestContext.Current.CancellationToken)
        );

        refusal.Kind.ShouldBe(ErrorKind.NotAuthenticated);
        Authorization(upstream).ShouldBeNull();
    }

    private static string? Authorization(UpstreamHost upstream)
    {
        using var request = new HttpRequestMessage();
        upstream.Access.Authorize(request);
        return request.Headers.Authorization?.ToString();
    }

    private static StubTab Numbering()
    {
        var number = 0;
        return new StubTab(_ => StubTab.Json($$"""{"access_token":"token-{{++number}}","expires_in":10800}"""));
    }
}
