using TabMcp.Application.Calls;
using TabMcp.Domain;

namespace TabMcp.UnitTests.Application.Fakes;

/// <summary>A caller who bets from Victoria, which is not anyone's default.</summary>
internal sealed class FakeCaller : ICaller, ICallScope
{
    public Jurisdiction Jurisdiction { get; set; } = Jurisdiction.VIC;

    public string? Account { get; set; }

    // One for all scopes: there is nothing to carry over.
    public void Continue(ICaller caller, IToolProgress progress) => caller.ShouldBeSameAs(this);
}
