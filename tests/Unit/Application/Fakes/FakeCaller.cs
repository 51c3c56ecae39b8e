using TabMcp.Application.Tools;
using TabMcp.Domain;

namespace TabMcp.UnitTests.Application.Fakes;

/// <summary>A caller who bets from Victoria, which is not anyone's default.</summary>
internal sealed class FakeCaller : ICaller
{
    public Jurisdiction Jurisdiction { get; set; } = Jurisdiction.VIC;

    public string? Account { get; set; }
}
