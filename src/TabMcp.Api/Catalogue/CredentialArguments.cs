using TabMcp.Application.Arguments;

namespace TabMcp.Api.Catalogue;

/// <summary>Argument names that carry a secret. No tool takes one; callers used to the older server still send some.</summary>
internal static class CredentialArguments
{
    /// <summary>The older server wanted <c>access_token</c> in every call; it is dropped unread.</summary>
    public static bool IsIgnored(string name) => name is "access_token";

    /// <summary>Whether the name looks like a credential's.</summary>
    public static bool IsCredential(string name) => CredentialNames.Has(name);
}
