using System.Security.Cryptography;
using System.Text;
using TabMcp.Application.Login;

namespace TabMcp.Infrastructure.Secrets;

/// <summary>What someone logs in to TAB with: an application, and an account where it is the account's data they want.</summary>
/// <param name="ClientId">The application's id.</param>
/// <param name="ClientSecret">The secret that goes with it.</param>
public sealed record Credential(string ClientId, Secret ClientSecret)
{
    /// <summary>The account; TAB logs one in only through an application
    /// (docs/upstream/authentication.md#token-endpoint).</summary>
    public Account? Account { get; init; }

    /// <summary>Who configured it, and so where it is mended.</summary>
    public CredentialOrigin Origin { get; init; }

    /// <summary>The same without the account: public data is nobody's, so it is not read as somebody.</summary>
    internal Credential ForApplication => Account is null ? this : this with { Account = null };

    internal TokenKind Kind => Account is null ? TokenKind.Application : TokenKind.Account;

    /// <summary>The grant by which this logs in where there is nothing to refresh.</summary>
    internal Grant Grant => Account is null ? Grant.ClientCredentials : Grant.Password;

    /// <summary>Never its parts.</summary>
    public override string ToString() => "credential";

    /// <summary>A name for a table of credentials, from which no dump of the table leads back.</summary>
    internal string Digest(ReadOnlySpan<byte> key)
    {
        string[] parts =
        [
            ClientId,
            ClientSecret.Reveal(),
            // A request's login is never the operator's, even by the same credential: their fates are told apart.
            Origin.ToString(),
            .. Account is { } account ? [account.Username.Reveal(), account.Password.Reveal()] : Array.Empty<string>(),
        ];
        // With their lengths, so that no two credentials read the same when their parts stand in a row.
        var text = string.Concat(parts.Select(part => $"{part.Length}:{part}"));
        return Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }
}

/// <summary>An account at TAB.</summary>
/// <param name="Username">The account's number, which is a person's own business as well.</param>
/// <param name="Password">Its password.</param>
public sealed record Account(Secret Username, Secret Password);
