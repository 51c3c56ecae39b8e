using FsCheck.Fluent;
using TabMcp.Domain.Racing;
using TabMcp.UnitTests.Properties;

namespace TabMcp.UnitTests.Domain.Racing;

public sealed class VenueMnemonicTests
{
    [Theory]
    [InlineData("WFM")]
    [InlineData("wfm")]
    [InlineData("wFm")]
    public void Stores_three_letters_in_upper_case(string text)
    {
        VenueMnemonic.IsValid(text).ShouldBeTrue();
        VenueMnemonic.Parse(text).Value.ShouldBe("WFM");
        VenueMnemonic.Parse(text).ShouldBe(VenueMnemonic.Parse("WFM"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("WF")]
    [InlineData("WFMX")]
    [InlineData("W M")]
    [InlineData("WF1")]
    [InlineData("WF\n")]
    [InlineData("WFM\n")]
    [InlineData(" WFM")]
    [InlineData("WFİ")]
    [InlineData("WF\u212a")]
    [InlineData("../")]
    public void Rejects_any_other_text(string? text)
    {
        VenueMnemonic.IsValid(text).ShouldBeFalse();
        Should.Throw<FormatException>(() => VenueMnemonic.Parse(text!));
    }

    [Fact]
    public void Every_mnemonic_round_trips_through_text()
    {
        Always.Holds(
            Gen.ArrayOf(Any.Letter, 3).Select(letters => new string(letters)),
            text =>
            {
                var venue = VenueMnemonic.Parse(text);
                venue.ToString().ShouldBe(text.ToUpperInvariant());
                VenueMnemonic.Parse(venue.ToString()).ShouldBe(venue);
            }
        );
    }

    [Fact]
    public void Parse_accepts_exactly_the_texts_that_IsValid_accepts()
    {
        Always.Holds(
            Any.Text.Or(Any.Near("WFM")),
            text =>
            {
                if (VenueMnemonic.IsValid(text))
                    VenueMnemonic.Parse(text).Value.Length.ShouldBe(3);
                else
                    Should.Throw<FormatException>(() => VenueMnemonic.Parse(text));
            }
        );
    }
}
