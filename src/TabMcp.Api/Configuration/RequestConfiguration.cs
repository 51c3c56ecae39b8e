using TabMcp.Application.Errors;
using TabMcp.Domain;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.Api.Configuration;

/// <summary>What one request asks for itself, beside its message. It narrows what the server allows and never widens it.</summary>
/// <remarks>
/// A gateway's scan lists the tools with an invented configuration, so a fault here refuses calls and no list: there,
/// what cannot be read counts as not given.
/// </remarks>
internal sealed record RequestConfiguration
{
    /// <summary>Nothing asked for.</summary>
    public static RequestConfiguration None { get; } = new();

    /// <summary>Every name that is read, in the query or in a header.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. RequestOption.All.Select(option => option.Name)];

    /// <summary>The families of tools asked for; null for all that the server offers.</summary>
    public ToolsetChoice? Toolsets { get; private init; }

    /// <summary>Whose pools and prices where a call does not say; null for the server's default.</summary>
    public Jurisdiction? Jurisdiction { get; private init; }

    /// <summary>What this request logs in to TAB with, in place of the server's own; null for that.</summary>
    public Credential? Credential { get; private init; }

    /// <summary>What could not be read, one sentence each.</summary>
    public IReadOnlyList<ArgumentFault> Faults { get; private init; } = [];

    /// <summary>Reads a request's configuration.</summary>
    public static RequestConfiguration Read(HttpRequest request)
    {
        var values = RequestValues.Of(request);
        if (values.AreNone)
            return None;

        var faults = new List<ArgumentFault>();
        if (values.IsConfigUnreadable)
            Fault(RequestValues.Config, "must be base64 of a JSON object such as {\"toolsets\":\"racing\"}");
        return new()
        {
            Toolsets = ReadToolsets(),
            Jurisdiction = ReadJurisdiction(),
            Credential = RequestCredential.Read(values, faults),
            Faults = faults,
        };

        ToolsetChoice? ReadToolsets()
        {
            if (values.Find(RequestOption.Toolsets.Name) is not { } text)
                return null;
            if (!ToolsetChoice.TryRead(text, out var choice))
                Fault(RequestOption.Toolsets.Name, $"must hold {ToolsetChoice.Rule}");
            return choice == default ? null : choice;
        }

        Jurisdiction? ReadJurisdiction()
        {
            if (values.Find(RequestOption.Jurisdiction.Name) is not { } text)
                return null;
            // By name alone: the enum's own parser reads "1" as a word as well.
            foreach (var known in Enum.GetValues<Jurisdiction>())
                if (string.Equals(known.ToString(), text, StringComparison.OrdinalIgnoreCase))
                    return known;
            Fault(
                RequestOption.Jurisdiction.Name,
                $"must be one of {string.Join(", ", Enum.GetNames<Jurisdiction>())}"
            );
            return null;
        }

        // The value is left out, since credentials may travel beside it.
        void Fault(string name, string rule) =>
            faults.Add(
                new(name, $"{name}, in the request's query or headers, {rule}; leave it out for the server's own.")
            );
    }
}

/// <summary>The request that is being answered; none over standard input.</summary>
internal sealed class CurrentRequest
{
    /// <summary>What it asks for itself.</summary>
    public RequestConfiguration Configuration { get; set; } = RequestConfiguration.None;
}
