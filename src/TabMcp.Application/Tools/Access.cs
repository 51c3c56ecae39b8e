namespace TabMcp.Application.Tools;

/// <summary>Whose door a tool knocks on.</summary>
public enum Access
{
    /// <summary>Anyone's: answered without a token, and with one where a token is configured.</summary>
    Public = 0,

    /// <summary>An account holder's: not answered without a token.</summary>
    Account = 1,

    /// <summary>The token endpoint's: the tool logs in or renews a login itself, so it is handed no token first.</summary>
    Login = 2,
}
