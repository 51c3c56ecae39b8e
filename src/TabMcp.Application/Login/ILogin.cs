namespace TabMcp.Application.Login;

/// <summary>The caller's login at TAB, by the credentials configured for them. Nothing here shows a token.</summary>
public interface ILogin
{
    /// <summary>The application's token: the one in use, or a new one where there is none.</summary>
    /// <exception cref="ToolException">No credentials are configured, TAB refused them, or TAB could not be asked.</exception>
    Task<HeldToken> AsApplicationAsync(CancellationToken cancellationToken);

    /// <summary>The account's token, in the same way.</summary>
    /// <exception cref="ToolException">No account is configured, TAB refused it, or TAB could not be asked.</exception>
    Task<HeldToken> AsAccountAsync(CancellationToken cancellationToken);

    /// <summary>
    /// A new token in place of the account's, or of the application's where no account is configured: by the refresh token
    /// where one is held and still good, and otherwise by logging in again.
    /// </summary>
    /// <exception cref="ToolException">Nothing is configured, TAB refused it, or TAB could not be asked.</exception>
    Task<HeldToken> RenewAsync(CancellationToken cancellationToken);
}
