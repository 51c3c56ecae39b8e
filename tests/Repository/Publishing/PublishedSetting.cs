using TabMcp.Api.Configuration;
using TabMcp.Domain;

namespace TabMcp.RepositoryTests.Publishing;

/// <summary>A setting that a person is asked for who installs the server by a click.</summary>
/// <param name="Setting">The variable that it becomes.</param>
/// <param name="Key">What a bundle's form calls it.</param>
/// <param name="Title">What a person reads above the field.</param>
internal sealed record PublishedSetting(Setting Setting, string Key, string Title)
{
    /// <summary>Those that matter to one person on one machine. Writing is for who starts the server with open eyes.</summary>
    public static IReadOnlyList<PublishedSetting> All { get; } =
    [
        new(Setting.Sandbox, "sandbox", "Sandbox") { IsSwitch = true },
        new(Setting.Jurisdiction, "jurisdiction", "Jurisdiction") { Words = Enum.GetNames<Jurisdiction>() },
        new(Setting.Toolsets, "toolsets", "Toolsets"),
        new(Setting.ClientId, "client_id", "Client id"),
        new(Setting.ClientSecret, "client_secret", "Client secret") { IsSecret = true },
        new(Setting.Username, "username", "TAB account number") { IsSecret = true },
        new(Setting.Password, "password", "TAB password") { IsSecret = true },
    ];

    public bool IsSwitch { get; private init; }

    public bool IsSecret { get; private init; }

    public IReadOnlyList<string> Words { get; private init; } = [];
}
