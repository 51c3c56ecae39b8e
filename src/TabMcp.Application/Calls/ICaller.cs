namespace TabMcp.Application.Calls;

/// <summary>Whoever makes the present call, and what they or the server's operator configured for them.</summary>
public interface ICaller
{
    /// <summary>Whose pools and prices are meant where a call does not say.</summary>
    Jurisdiction Jurisdiction { get; }

    /// <summary>What tells this caller's account from another's, never the account itself; none for who has none.</summary>
    string? Account { get; }
}
