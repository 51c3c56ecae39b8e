namespace TabMcp.Infrastructure.Secrets;

/// <summary>Where a credential comes from.</summary>
public enum CredentialOrigin
{
    /// <summary>The server's environment: the operator's.</summary>
    Server = 0,

    /// <summary>The present request, for which alone it counts.</summary>
    Request = 1,
}
