using TabMcp.Application.Tools;
using TabMcp.Domain;

namespace TabMcp.Api.Configuration;

/// <summary>One thing that a request may choose for itself: the only place that says what it goes by and what it means.</summary>
/// <param name="Name">In the query, and as a header.</param>
/// <param name="Title">For a form that asks a person.</param>
/// <param name="Meaning">For that form too. Directories take 1 KB for all options together, so it is short.</param>
internal sealed record RequestOption(string Name, string Title, string Meaning)
{
    /// <summary>The families of tools to list and to call.</summary>
    public static RequestOption Toolsets { get; } =
        new(
            "toolsets",
            "Toolsets",
            $"{string.Join(", ", Enum.GetValues<Toolset>().Select(ToolsetChoice.Word))}; absent: all"
        );

    /// <summary>Whose pools and prices where a call does not say.</summary>
    public static RequestOption Jurisdiction { get; } =
        new("jurisdiction", "Jurisdiction", "Whose pools and prices") { Words = Enum.GetNames<Jurisdiction>() };

    /// <summary>An OAuth client of the caller's own.</summary>
    public static RequestOption ClientId { get; } =
        new("clientId", "Client id", "Your own OAuth client") { IsCredential = true };

    /// <summary>That client's secret.</summary>
    public static RequestOption ClientSecret { get; } =
        new("clientSecret", "Client secret", "With the client id") { IsCredential = true, IsSecret = true };

    /// <summary>An account of the caller's own.</summary>
    public static RequestOption Username { get; } =
        new("username", "Account", "Your TAB account number") { IsCredential = true };

    /// <summary>That account's password.</summary>
    public static RequestOption Password { get; } =
        new("password", "Password", "With the account") { IsCredential = true, IsSecret = true };

    /// <summary>Every option, in the order in which forms and documents show them.</summary>
    public static IReadOnlyList<RequestOption> All { get; } =
    [Toolsets, Jurisdiction, ClientId, ClientSecret, Username, Password];

    /// <summary>All that it may be; empty where that is no short list.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>Whether it is part of a login, and so better in a header than in an address.</summary>
    public bool IsCredential { get; private init; }

    /// <summary>Whether nobody may read it over a shoulder.</summary>
    public bool IsSecret { get; private init; }
}
