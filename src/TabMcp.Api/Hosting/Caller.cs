using TabMcp.Api.Configuration;
using TabMcp.Application.Calls;
using TabMcp.Domain;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.Api.Hosting;

/// <summary>Whoever makes the present call: what the request says of them, and the operator's defaults for the rest.</summary>
internal sealed class Caller(Settings settings, CurrentRequest request, CredentialDigests digests) : ICaller
{
    /// <summary>What the request says.</summary>
    public RequestConfiguration Configuration { get; } = request.Configuration;

    public Jurisdiction Jurisdiction => Configuration.Jurisdiction ?? settings.Jurisdiction;

    public string? Account => Configuration.Credential is { } own ? digests.Of(own) : null;
}
