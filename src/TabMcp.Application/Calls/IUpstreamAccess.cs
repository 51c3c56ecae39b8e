namespace TabMcp.Application.Calls;

/// <summary>The present call's right to read upstream. The token itself stays below this port.</summary>
public interface IUpstreamAccess
{
    /// <summary>Makes sure that this call holds a token that is fresh enough, or none where none is configured.</summary>
    /// <exception cref="ToolException">The tool needs a token and none can be had.</exception>
    ValueTask AcquireAsync(Access access, CancellationToken cancellationToken);

    /// <summary>Replaces the token that was just refused; false where this call held none.</summary>
    ValueTask<bool> RenewAsync(CancellationToken cancellationToken);
}
