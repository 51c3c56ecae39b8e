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
    public void Takes_any_name_that_can_be_seen(string text)
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
    public void Refuses_what_is_blank_or_cannot_be_seen(string? text)
    {
        VenueKey.IsValid(text).ShouldBeFalse();
        Should.Throw<FormatException>(() => VenueKey.Named(text!));
    }

    [Fact]
    public void Takes_sixty_characters_and_no_more()
    {
        VenueKey.IsValid(new string('a', 60)).ShouldBeTrue();
        VenueKey.IsValid(new string('a', 61)).ShouldBeFalse();
    }

    [Fact]
    public void A_mnemonic_and_a_name_of_the_same_letters_are_two_venues()
    {
        VenueKey.Of(VenueMnemonic.Parse("AYR")).ShouldNotBe(VenueKey.Named("AYR"));
        VenueKey.Of(VenueMnemonic.Parse("ayr")).ShouldBe(VenueKey.Of(VenueMnemonic.Parse("AYR")));
        VenueKey.Of(VenueMnemonic.Parse("ayr")).ToString().ShouldBe("AYR");
    }

    [Fact]
    public void Names_exactly_what_it_calls_valid()
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
