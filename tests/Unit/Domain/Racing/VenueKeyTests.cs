using TabMcp.Domain.Racing;
using TabMcp.UnitTests.Properties;

namespace TabMcp.UnitTests.Domain.Racing;

public sealed class VenueKeyTests
{
    [Theory]
    [InlineData("HAW")]
    [InlineData("S")]
    [InlineData("Monmore (GBR)")]
    [InlineData("Côte d'Ivoire")]
    [InlineData("../x")]
    public void Accepts_any_visible_name(string text)
    {
        VenueKey.IsValid(text).ShouldBeTrue();
        VenueKey.Named(text).Value.ShouldBe(text);
        VenueKey.Named(text).Mnemonic.ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("A\tB")]
    [InlineData("A\nB")]
    [InlineData("A\0B")]
    [InlineData("A\u200bB")]
    [InlineData("A\u202eB")]
    [InlineData("A\u2028B")]
    [InlineData("A\ud83d")]
    public void Rejects_blank_text_and_invisible_characters(string? text)
    {
        VenueKey.IsValid(text).ShouldBeFalse();
        Should.Throw<FormatException>(() => VenueKey.Named(text!));
    }

    [Fact]
    public void Accepts_at_most_sixty_characters()
    {
        VenueKey.IsValid(new string('a', 60)).ShouldBeTrue();
        VenueKey.IsValid(new string('a', 61)).ShouldBeFalse();
    }

    [Fact]
    public void A_mnemonic_and_a_name_with_the_same_letters_are_different_venues()
    {
        VenueKey.Of(VenueMnemonic.Parse("AYR")).ShouldNotBe(VenueKey.Named("AYR"));
        VenueKey.Of(VenueMnemonic.Parse("ayr")).ShouldBe(VenueKey.Of(VenueMnemonic.Parse("AYR")));
        VenueKey.Of(VenueMnemonic.Parse("ayr")).ToString().ShouldBe("AYR");
    }

    [Fact]
    public void Named_accepts_exactly_the_texts_that_IsValid_accepts()
    {
        Always.Holds(
            Any.Text,
            text =>
            {
                if (VenueKey.IsValid(text))
                    VenueKey.Named(text).Value.ShouldBe(text);
                else
                    Should.Throw<FormatException>(() => VenueKey.Named(text));
            }
        );
    }
}
