using TabMcp.Api.Configuration;
using TabMcp.Application.Tools;
using TabMcp.Domain;

namespace TabMcp.Api.Hosting;

/// <summary>Whoever makes the present call, with the operator's defaults.</summary>
internal sealed class Caller(Settings settings) : ICaller
{
    public Jurisdiction Jurisdiction => settings.Jurisdiction;
}
