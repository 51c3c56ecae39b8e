using TabMcp.ArchitectureTests.Canaries;
using TabMcp.Infrastructure.Secrets;
using static TabMcp.ArchitectureTests.Rules.SecretRules;

namespace TabMcp.Infrastructure.Canary
{
    [Breaks(nameof(Only_tokens_and_secrets_read_a_secret), "Tell reads a secret")]
    [Breaks(nameof(Only_tokens_and_secrets_read_a_secret), "TellLater reads a secret")]
    internal static class TellsASecret
    {
        public static string Tell(Secret secret) => secret.Reveal();

        public static Func<string> TellLater(Secret secret) => secret.Reveal;
    }
}

namespace TabMcp.Infrastructure.Secrets.Canary
{
    [Breaks(nameof(Nothing_a_secret_shows_is_more_than_a_mask), "get_Value may give a secret away")]
    [Breaks(nameof(Nothing_a_secret_shows_is_more_than_a_mask), "Inside is open to others")]
    internal sealed class SecretCanary(string value)
    {
        internal readonly string Inside = value;

        public string Value => Inside;

        public override string ToString() => "***";
    }

    /// <summary>Nothing wrong with it: this is where secrets are sent from.</summary>
    internal static class Sends
    {
        public static string Send(Secret secret) => secret.Reveal();
    }
}
