namespace TabMcp.Api.Cli;

/// <summary>Connections of a command that looks at a server from outside: a factory without a host around it.</summary>
internal sealed class OutboundHttp : IDisposable
{
    private readonly ServiceProvider _services;

    /// <param name="withProxy">Whether a proxy of the environment is used; never on the way to one's own machine.</param>
    public OutboundHttp(bool withProxy)
    {
        var services = new ServiceCollection();
        services
            .AddHttpClient("", client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .UseSocketsHttpHandler(
                (handler, _) =>
                {
                    handler.UseCookies = false;
                    handler.AllowAutoRedirect = false; // a header that the caller gave goes to the host they named
                    handler.UseProxy = withProxy;
                    handler.ActivityHeadersPropagator = null;
                }
            );
        _services = services.BuildServiceProvider();
    }

    /// <summary>A client over the shared connections; whoever asks sets the deadline.</summary>
    public HttpClient Create() => _services.GetRequiredService<IHttpClientFactory>().CreateClient("");

    public void Dispose() => _services.Dispose();
}
