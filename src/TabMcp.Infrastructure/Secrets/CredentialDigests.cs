using System.Security.Cryptography;

namespace TabMcp.Infrastructure.Secrets;

/// <summary>Tells credentials apart without showing them: by a keyed hash, whose key this process alone has.</summary>
public sealed class CredentialDigests
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>A name for the credential, good for as long as the process lives.</summary>
    public string Of(Credential credential) => credential.Digest(_key);
}
