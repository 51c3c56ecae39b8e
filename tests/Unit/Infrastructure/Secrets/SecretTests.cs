using System.Globalization;
using System.Reflection;
using System.Text.Json;
using TabMcp.Infrastructure.Secrets;
using TabMcp.Infrastructure.Tokens;
using TabMcp.Infrastructure.Upstream;

namespace TabMcp.UnitTests.Infrastructure.Secrets;

public sealed class SecretTests
{
    private const string Value = "canary-8f2c";
    private static readonly Secret Hidden = Secret.From(Value);

    [Fact]
    public void Prints_as_a_mask()
    {
        Hidden.ToString().ShouldBe("***");
        string.Format(CultureInfo.InvariantCulture, "{0}", Hidden).ShouldBe("***");
        var credential = new Credential(Value, Hidden) { Account = new(Hidden, Hidden) };
        var token = new AccessToken(Hidden, default, default, default) { RefreshToken = Hidden };
        object[] holders =
        [
            credential,
            credential.Account,
            new CallerCredential(credential),
            new UpstreamOptions { Version = "1.2.3", Credential = credential },
            token,
            new TokenResponse { AccessToken = Value, RefreshToken = Value },
            TokenForm.LogIn(credential),
        ];
        holders.ShouldAllBe(holder => !holder.ToString()!.Contains(Value));
    }

    [Fact]
    public void Serialises_as_a_mask() =>
        JsonSerializer
            .Serialize(new { Hidden, Listed = new[] { Hidden } })
            .ShouldBe("""{"Hidden":"***","Listed":["***"]}""");

    [Fact]
    public void Is_never_read_from_JSON() =>
        Should.Throw<NotSupportedException>(() => JsonSerializer.Deserialize<Secret>($"\"{Value}\""));

    [Fact]
    public void Shows_no_public_member_that_gives_it_away()
    {
        typeof(Secret).GetProperties(BindingFlags.Public | BindingFlags.Instance).ShouldBeEmpty();
        typeof(Secret)
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .ShouldHaveSingleItem()
            .Name.ShouldBe(nameof(ToString));
    }

    [Fact]
    public void Reveals_itself_to_the_one_who_sends_it() => Hidden.Reveal().ShouldBe(Value);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Holds_something(string nothing) => Should.Throw<ArgumentException>(() => Secret.From(nothing));
}
