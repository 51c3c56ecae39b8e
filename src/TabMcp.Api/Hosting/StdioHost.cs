using TabMcp.Api.Configuration;
using TabMcp.Api.Logging;

namespace TabMcp.Api.Hosting;

/// <summary>The server over standard input and output: nothing but protocol on the latter, logs on standard error.</summary>
public static class StdioHost
{
    /// <summary>Builds the host, ready to run until standard input ends.</summary>
    public static IHost Build(Settings settings, bool readableLogs)
    {
        var builder = Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { ApplicationName = ProductInfo.Name }
        );
        Logs.Write(builder.Logging, settings, readableLogs, toStandardError: true);
        builder.Services.AddTabMcp(settings).WithStdioServerTransport();
        var host = builder.Build();
        Writes.OpenRecord(host.Services, settings);
        return host;
    }
}
