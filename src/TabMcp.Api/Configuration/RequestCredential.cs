using TabMcp.Application.Errors;
using TabMcp.Application.Login;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.Api.Configuration;

/// <summary>Reads what a request logs in to TAB with: an application of its own, and an account through it.</summary>
/// <remarks>An account never goes through the operator's application, so that nobody is logged in by halves that two people own.</remarks>
internal static class RequestCredential
{
    private const string Place = "in the request's query or headers";
    private const int Longest = 256;

    private static readonly string ClientId = RequestOption.ClientId.Name;
    private static readonly string ClientSecret = RequestOption.ClientSecret.Name;
    private static readonly string Username = RequestOption.Username.Name;
    private static readonly string Password = RequestOption.Password.Name;

    /// <summary>Every name that is read.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. RequestOption.All.Where(option => option.IsCredential).Select(option => option.Name)];

    /// <summary>The credential; null where there is none, or none that can be used, and <paramref name="faults"/> says why.</summary>
    public static Credential? Read(RequestValues values, List<ArgumentFault> faults)
    {
        var before = faults.Count;
        var (clientId, clientSecret) = Pair(ClientId, ClientSecret);
        var (username, password) = Pair(Username, Password);
        if (username is not null && password is not null && clientId is null && clientSecret is null)
            faults.Add(
                new(
                    Username,
                    $"{Username} and {Password}, {Place}, need {ClientId} and {ClientSecret} beside them: an account logs in through a client."
                )
            );
        if (faults.Count > before || clientId is null || clientSecret is null)
            return null;

        return new(clientId, Secret.FromStranger(clientSecret))
        {
            Origin = CredentialOrigin.Request,
            Account =
                username is null || password is null
                    ? null
                    : new(Secret.FromStranger(username), Secret.FromStranger(password)),
        };

        (string? First, string? Second) Pair(string first, string second)
        {
            var pair = (One(first), One(second));
            if (pair is (null, not null) or (not null, null))
            {
                var (missing, given) = pair.Item1 is null ? (first, second) : (second, first);
                faults.Add(
                    new(missing, $"{missing} is missing beside {given}, {Place}: send both halves, or neither.")
                );
            }

            return pair;
        }

        string? One(string name)
        {
            var text = values.Find(name);
            if (text is not null && (text.Length > Longest || text.Any(char.IsControl) || values.IsRepeated(name)))
                faults.Add(
                    new(
                        name,
                        $"{name}, {Place}, must be given once, in 1 to {Longest} characters and no control characters; leave it out for the server's own."
                    )
                );
            return text;
        }
    }

    /// <summary>Takes credentials out of a request that has been read: nothing that comes after meets one.</summary>
    public static void Forget(HttpRequest request)
    {
        foreach (var name in Names)
            request.Headers.Remove(name);
        if (Names.Any(name => RequestValues.Keys(name).Any(request.Query.ContainsKey)) || HasConfig(request))
            request.QueryString = QueryString.Empty;
    }

    private static bool HasConfig(HttpRequest request) => request.Query.ContainsKey(RequestValues.Config);
}
