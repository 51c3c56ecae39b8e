using TabMcp.Domain.Racing;

namespace TabMcp.UnitTests.Domain.Racing;

public sealed class SellCodeTests
{
    [Fact]
    public void Is_one_letter_kept_in_upper_case()
    {
        SellCode.Parse("s", RaceType.Thoroughbred).ShouldBe(SellCode.Parse("S", RaceType.Thoroughbred));
        SellCode.Parse("s", RaceType.Thoroughbred).Letter.ShouldBe("S");
    }

    [Fact]
    public void Differs_between_codes_of_racing()
    {
        SellCode.Parse("S", RaceType.Thoroughbred).ShouldNotBe(SellCode.Parse("S", RaceType.Greyhound));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("SS")]
    [InlineData("1")]
    [InlineData(" ")]
    [InlineData("é")]
    public void Refuses_anything_else(string? text)
    {
        SellCode.IsValid(text).ShouldBeFalse();
        Should.Throw<FormatException>(() => SellCode.Parse(text!, RaceType.Harness));
    }
}
