using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;
using TabMcp.Application.Errors;
using TabMcp.Application.Racing;

namespace TabMcp.Api.Cli.Doctor;

/// <summary>Follows the way to TAB step by step, and reads from it once as the tools do.</summary>
internal sealed class UpstreamChecks(Settings settings, IRacingApi racing, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan MostSkew = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CertificateMargin = TimeSpan.FromDays(7);

    private readonly Uri _url = settings.BaseUrl;
    private DateTimeOffset? _theirs;

    /// <summary>Every check, in the order of the way.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var name = await TryAsync("name of TAB's host", ResolveAsync, cancellationToken);
        var connection = await TryAsync("connection to TAB", ConnectAsync, cancellationToken);
        var http = await TryAsync("HTTP at TAB", AskAsync, cancellationToken);
        var (read, edge) = await ReadAsync(cancellationToken);
        Finding[] way = [name, connection, http];
        return [.. read.Outcome is FindingOutcome.Good ? way.Select(Mild) : way, read, edge, Skew()];
    }

    // Where the tools get through, there is another way, and this one matters less.
    private static Finding Mild(Finding finding) =>
        finding.Outcome is FindingOutcome.Failed
            ? finding with
            {
                Outcome = FindingOutcome.Warning,
                Advice = "Reads get through all the same, perhaps by a proxy.",
            }
            : finding;

    private async Task<Finding> TryAsync(
        string check,
        Func<CancellationToken, Task<string>> step,
        CancellationToken cancellationToken
    )
    {
        using var deadline = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var started = clock.GetTimestamp();
        try
        {
            var text = await step(either.Token);
            return Finding.Good(check, $"{text} ({clock.GetElapsedTime(started).TotalMilliseconds:0} ms).");
        }
        catch (SocketException failure)
        {
            return Finding.Failed(
                check,
                $"{failure.SocketErrorCode}.",
                "Check this machine's network, its DNS and any firewall, and TAB_BASE_URL if it is set."
            );
        }
        catch (AuthenticationException)
        {
            return Finding.Failed(
                check,
                "The certificate of what answers there is not good.",
                "Check this machine's clock and certificates, and any proxy between it and TAB."
            );
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return Finding.Failed(
                check,
                failure is HttpRequestException { HttpRequestError: var error } ? $"{error}." : "It was broken off.",
                "Check this machine's network and any proxy. TAB's edge also hangs up on networks that it refuses."
            );
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return Finding.Failed(
                check,
                $"No answer within {Patience.TotalSeconds:0} s.",
                "Check this machine's network and any firewall."
            );
        }
    }

    private async Task<string> ResolveAsync(CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(_url.DnsSafeHost, cancellationToken);
        return $"{_url.DnsSafeHost} has {addresses.Length} {(addresses.Length is 1 ? "address" : "addresses")}";
    }

    private async Task<string> ConnectAsync(CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_url.DnsSafeHost, _url.Port, cancellationToken);
        if (_url.Scheme is "http")
            return $"Port {_url.Port} takes connections; no TLS on loopback";

        await using var tls = new SslStream(client.GetStream());
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = _url.DnsSafeHost },
            cancellationToken
        );
        var end = tls.RemoteCertificate is X509Certificate2 certificate
            ? new DateTimeOffset(certificate.NotAfter.ToUniversalTime(), TimeSpan.Zero)
            : clock.GetUtcNow() + CertificateMargin;
        return end - clock.GetUtcNow() < CertificateMargin
            ? $"{tls.SslProtocol} on port {_url.Port}; TAB's certificate ends {end:u}"
            : $"{tls.SslProtocol} on port {_url.Port}";
    }

    private async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        using var http = new OutboundHttp(withProxy: !_url.IsLoopback);
        using var client = http.Create();
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(_url, "/v1/tab-info-service/racing/dates?jurisdiction=NSW")
        );
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue(ProductInfo.Name, ProductInfo.Version));
        using var reply = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        _theirs = reply.Headers.Date;
        return $"Status {(int)reply.StatusCode}";
    }

    private async Task<(Finding Read, Finding Edge)> ReadAsync(CancellationToken cancellationToken)
    {
        const string check = "a read as the tools make it";
        const string edge = "TAB's edge";
        using var deadline = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await racing.GetDaysAsync(settings.Jurisdiction, either.Token);
            return (
                Finding.Good(check, "Answered and understood."),
                Finding.Good(edge, "It lets this network through.")
            );
        }
        catch (ToolException failure)
        {
            return (
                Finding.Failed(check, $"{ErrorCodes.Of(failure.Kind)}.", failure.Message),
                failure.Kind is ErrorKind.Blocked
                    ? Finding.Failed(
                        edge,
                        "It refuses this network.",
                        "Move the server to a home connection in Australia; credentials and waiting do not help. --sandbox works anywhere."
                    )
                    : Finding.Skipped(edge, "Not known, as the read failed otherwise.")
            );
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return (
                Finding.Failed(check, $"No answer within {Patience.TotalSeconds:0} s.", "Try again in a minute."),
                Finding.Skipped(edge, "Not known, as nothing answered.")
            );
        }
    }

    private Finding Skew()
    {
        const string check = "clock";
        if (_theirs is not { } theirs)
            return Finding.Skipped(check, "Not compared, as nothing told the time.");

        var skew = clock.GetUtcNow() - theirs;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Math.Abs(skew.TotalSeconds):0} s {(skew < TimeSpan.Zero ? "behind" : "ahead of")} TAB's."
        );
        return skew.Duration() <= MostSkew
            ? Finding.Good(check, text)
            : Finding.Warning(
                check,
                text,
                "Set this machine's clock, best by NTP: the day of racing, times to the jump and the life of tokens go by it."
            );
    }
}
