namespace TabMcp.Application.Login;

/// <summary>Where a credential comes from.</summary>
public enum CredentialOrigin
{
    /// <summary>The server's environment, so it is the operator's.</summary>
    Server = 0,

    /// <summary>The present request, and it is used for that request only.</summary>
    Request = 1,
}
