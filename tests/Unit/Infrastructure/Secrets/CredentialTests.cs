using FsCheck;
using FsCheck.Fluent;
using TabMcp.Application.Login;
using TabMcp.Infrastructure.Secrets;
using TabMcp.UnitTests.Properties;

namespace TabMcp.UnitTests.Infrastructure.Secrets;

public sealed class CredentialTests
{
    private static readonly byte[] Key = [1, 2, 3];

    // Few letters, and those that could stand between two parts, so that parts shift into each other often.
    private static readonly Gen<string> Part = Gen.Elements("a", "aa", "1", "1:", ":a", "1:a", "a\0", "2:a1:a");

    private static readonly Gen<string[]> Parts = Gen.ArrayOf(Part, 2).Or(Gen.ArrayOf(Part, 4));

    [Fact]
    public void Two_credentials_have_one_digest_exactly_where_they_have_the_same_parts() =>
        Always.Holds(
            Parts.Two(),
            pair =>
                (Of(pair.Item1).Digest(Key) == Of(pair.Item2).Digest(Key)).ShouldBe(
                    pair.Item1.SequenceEqual(pair.Item2)
                )
        );

    [Fact]
    public void The_digest_follows_from_the_key_and_shows_no_part()
    {
        var credential = Of(["canary", "canary"]);

        credential.Digest(Key).ShouldNotBe(credential.Digest([3, 2, 1]));
        credential.Digest(Key).Length.ShouldBe(64);
        credential.Digest(Key).ShouldNotContain("canary", Case.Insensitive);
    }

    [Fact]
    public void A_request_s_login_is_another_than_the_operator_s_by_the_same_credential()
    {
        var credential = Of(["a", "b"]);

        (credential with { Origin = CredentialOrigin.Request }).Digest(Key).ShouldNotBe(credential.Digest(Key));
    }

    private static Credential Of(string[] parts) =>
        new(parts[0], Secret.From(parts[1]))
        {
            Account = parts.Length > 2 ? new(Secret.From(parts[2]), Secret.From(parts[3])) : null,
        };
}
