using TabMcp.Application.Login;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.Infrastructure.Tokens;

/// <summary>What is posted for a token (docs/upstream/authentication.md#token-endpoint). A class and no record: it
/// holds secrets laid open.</summary>
internal sealed class TokenForm
{
    private readonly List<KeyValuePair<string, string>> _fields;

    private TokenForm(Grant grant, Credential credential)
    {
        (Grant, Origin) = (grant, credential.Origin);
        _fields =
        [
            new("grant_type", grant.Word()),
            new("client_id", credential.ClientId),
            new("client_secret", credential.ClientSecret.Reveal()),
        ];
    }

    public Grant Grant { get; }

    public CredentialOrigin Origin { get; }

    public static TokenForm LogIn(Credential credential)
    {
        var form = new TokenForm(credential.Grant, credential);
        if (credential.Account is { } account)
        {
            form._fields.Add(new("username", account.Username.Reveal()));
            form._fields.Add(new("password", account.Password.Reveal()));
        }

        return form;
    }

    public static TokenForm Refresh(Credential credential, Secret refreshToken)
    {
        var form = new TokenForm(Grant.RefreshToken, credential);
        form._fields.Add(new("refresh_token", refreshToken.Reveal()));
        return form;
    }

    public FormUrlEncodedContent ToContent() => new(_fields);
}
