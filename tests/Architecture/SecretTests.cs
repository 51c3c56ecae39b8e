using TabMcp.ArchitectureTests.Rules;

namespace TabMcp.ArchitectureTests;

public sealed class SecretTests
{
    [Fact]
    public void Only_tokens_and_secrets_read_a_secret() =>
        Product.Upholds(SecretRules.Only_tokens_and_secrets_read_a_secret);

    [Fact]
    public void Nothing_a_secret_shows_is_more_than_a_mask() =>
        Product.Upholds(SecretRules.Nothing_a_secret_shows_is_more_than_a_mask);
}
