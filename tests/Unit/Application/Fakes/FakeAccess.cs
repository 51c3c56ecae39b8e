using TabMcp.Application.Calls;
using TabMcp.Application.Errors;
using TabMcp.Application.Tools;

namespace TabMcp.UnitTests.Application.Fakes;

/// <summary>Tokens without an issuer: writes down each request, and has a token to renew or not.</summary>
internal sealed class FakeAccess(List<string> journal) : IUpstreamAccess
{
    public bool HoldsToken { get; set; }

    public ToolException? Refusal { get; set; }

    public ValueTask AcquireAsync(Access access, CancellationToken cancellationToken)
    {
        lock (journal)
            journal.Add($"acquire {access}");
        return Refusal is null ? default : ValueTask.FromException(Refusal);
    }

    public ValueTask<bool> RenewAsync(CancellationToken cancellationToken)
    {
        journal.Add("renew");
        return ValueTask.FromResult(HoldsToken);
    }
}
