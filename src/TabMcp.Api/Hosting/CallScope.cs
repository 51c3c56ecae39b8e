using TabMcp.Api.Catalogue;
using TabMcp.Api.Configuration;
using TabMcp.Application.Calls;

namespace TabMcp.Api.Hosting;

/// <summary>Makes a scope that of a call under way elsewhere: its configuration, with the credential in it, and its progress.</summary>
internal sealed class CallScope(CurrentRequest request, CallProgress ownProgress) : ICallScope
{
    public void Continue(ICaller caller, IToolProgress progress)
    {
        request.Configuration = ((Caller)caller).Configuration;
        ownProgress.Continue((CallProgress)progress);
    }
}
