namespace TabMcp.Api.Http;

/// <summary>
/// Keeps pages of other sites away: a site can point its own name at a local server (DNS rebinding) or call it from the
/// visitor's browser, but it can forge neither <c>Host</c> nor <c>Origin</c>.
/// </summary>
internal sealed class OriginAndHostCheck(HttpServerTransportOptions options)
{
    private readonly HostPattern[] _hosts = [.. options.AllowedHosts.Select(HostPattern.Parse)];
    private readonly HostPattern[] _origins = [.. options.AllowedOrigins.Select(HostPattern.Parse)];

    public Refusal? Check(HttpRequest request)
    {
        if (!IsAllowedHost(request.Host))
            return Refusal.Transport(
                StatusCodes.Status403Forbidden,
                "The Host header names a host that this server does not serve. "
                    + $"Call it by an allowed name, or add the host to {options.AllowedHostsSetting}."
            );

        if (!IsAllowedOrigin(request.Headers.Origin))
            return Refusal.Transport(
                StatusCodes.Status403Forbidden,
                "The Origin header names a site that may not call this server from a browser. "
                    + $"Add the origin to {options.AllowedOriginsSetting} to allow it."
            );

        return null;
    }

    private bool IsAllowedHost(HostString host)
    {
        if (!host.HasValue)
            return false;

        foreach (var pattern in _hosts)
            if (pattern.MatchesHost(host.Host, host.Port))
                return true;
        return false;
    }

    private bool IsAllowedOrigin(string? origin)
    {
        if (string.IsNullOrEmpty(origin))
            return true;

        var isUri = Uri.TryCreate(origin, UriKind.Absolute, out var uri);
        foreach (var pattern in _origins)
            if (pattern.IsAny || (isUri && pattern.MatchesOrigin(uri!)))
                return true;
        return false;
    }
}
