using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using TabMcp.Api.Http;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Api.Http;

public sealed class AdmissionTests : IDisposable
{
    private readonly Lifetime _lifetime = new();
    private readonly List<Admission> _opened = [];

    [Fact]
    public void Refuses_what_passes_the_limit_and_says_when_to_come_back()
    {
        var admission = Open(limit: 1);
        Ask(admission, "us").Refusal.ShouldBeNull();

        var (refusal, headers) = Ask(admission, "us");

        refusal.ShouldNotBeNull().Status.ShouldBe(429);
        refusal.Code.ShouldBe(Refusal.TransportCode);
        refusal.Message.ShouldBe(
            "More requests came from this caller than the 1 a minute that TAB_RATE_LIMIT allows. Try again in 60 s."
        );
        headers.RetryAfter.ToString().ShouldBe("60");
    }

    [Fact]
    public void Gives_a_minute_s_worth_at_once()
    {
        var admission = Open(limit: 20);

        for (var asked = 0; asked < 20; asked++)
            Ask(admission, "us").Refusal.ShouldBeNull();
    }

    [Fact]
    public void Nothing_is_refused_without_a_limit()
    {
        var admission = Open(limit: 0);

        for (var asked = 0; asked < 2_000; asked++)
            Ask(admission, "us").Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("one", "192.0.2.1", "two", "192.0.2.1", false)]
    [InlineData("one", "192.0.2.1", "one", "192.0.2.2", true)]
    [InlineData(null, "192.0.2.1", null, "192.0.2.2", false)]
    [InlineData(null, "192.0.2.1", null, "192.0.2.1", true)]
    [InlineData(null, "192.0.2.1", null, "::ffff:192.0.2.1", true)]
    [InlineData(null, "192.0.2.1", "192.0.2.1", "192.0.2.1", false)]
    [InlineData(null, "2001:db8:1:2::1", null, "2001:db8:1:2:ffff::9", true)]
    [InlineData(null, "2001:db8:1:2::1", null, "2001:db8:1:3::1", false)]
    public void A_budget_belongs_to_a_credential_or_else_to_a_network(
        string? caller,
        string address,
        string? other,
        string otherAddress,
        bool isShared
    )
    {
        var admission = Open(limit: 1);
        Ask(admission, caller, address).Refusal.ShouldBeNull();

        (Ask(admission, other, otherAddress).Refusal is not null).ShouldBe(isShared);
    }

    [Fact]
    public void An_address_is_what_the_connection_says_and_no_header()
    {
        var admission = Open(limit: 1);
        Ask(admission, caller: null, "192.0.2.1", "198.51.100.1").Refusal.ShouldBeNull();

        Ask(admission, caller: null, "192.0.2.1", "198.51.100.2").Refusal.ShouldNotBeNull();
    }

    [Fact]
    public void Whoever_makes_up_credentials_without_end_meets_the_budget_of_their_address()
    {
        var admission = Open(limit: 2);
        for (var made = 0; made < 10_000; made++)
            Ask(admission, $"made up {made}").Refusal.ShouldBeNull();

        Ask(admission, "one more").Refusal.ShouldBeNull();
        Ask(admission, "another").Refusal.ShouldBeNull();
        Ask(admission, "yet another").Refusal.ShouldNotBeNull();
    }

    [Fact]
    public void Takes_nothing_more_while_the_server_stops()
    {
        var admission = Open(limit: 0);
        Ask(admission, "us").Refusal.ShouldBeNull();
        _lifetime.StopApplication();

        var (refusal, headers) = Ask(admission, "us");

        refusal.ShouldNotBeNull().Status.ShouldBe(503);
        refusal.Message.ShouldStartWith("The server is stopping");
        headers.RetryAfter.ToString().ShouldBe("5");
    }

    public void Dispose()
    {
        _opened.ForEach(admission => admission.Dispose());
        _lifetime.Dispose();
    }

    private Admission Open(int limit)
    {
        var options = new HttpServerTransportOptions
        {
            RequestsPerMinute = limit,
            CallerOf = context => (string?)context.Items["caller"],
        };
        _opened.Add(new(options, _lifetime, new FakeClock()));
        return _opened[^1];
    }

    private static (Refusal? Refusal, IHeaderDictionary Headers) Ask(
        Admission admission,
        string? caller,
        string address = "192.0.2.1",
        string? forwardedFor = null
    )
    {
        var context = new DefaultHttpContext();
        context.Items["caller"] = caller;
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        if (forwardedFor is not null)
            context.Request.Headers["X-Forwarded-For"] = forwardedFor;
        return (admission.Check(context), context.Response.Headers);
    }

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _stopping = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => _stopping.Cancel();

        public void Dispose() => _stopping.Dispose();
    }
}
