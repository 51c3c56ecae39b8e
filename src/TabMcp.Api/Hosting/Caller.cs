using TabMcp.Api.Configuration;
using TabMcp.Application.Tools;
using TabMcp.Domain;

namespace TabMcp.Api.Hosting;

/// <summary>Whoever makes the present call: what the request says of them, and the operator's defaults for the rest.</summary>
internal sealed class Caller(Settings settings, CurrentRequest request) : ICaller
{
    public Jurisdiction Jurisdiction => request.Configuration.Jurisdiction ?? settings.Jurisdiction;
}
