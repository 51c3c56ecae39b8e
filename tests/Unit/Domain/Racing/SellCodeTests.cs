using TabMcp.Domain.Racing;

namespace TabMcp.UnitTests.Domain.Racing;

public sealed class SellCodeTests
{
    [Fact]
    public void Stores_one_letter_in_upper_case()
    {
        SellCode.Parse("s", RaceType.Thoroughbred).ShouldBe(SellCode.Parse("S", RaceType.Thoroughbred));
        SellCode.Parse("s", RaceType.Thoroughbred).Letter.ShouldBe("S");
    }

    [Fact]
    public void The_same_letter_differs_between_racing_codes()
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
    public void Rejects_any_other_text(string? text)
    {
        SellCode.IsValid(text).ShouldBeFalse();
        Should.Throw<FormatException>(() => SellCode.Parse(text!, RaceType.Harness));
    }
}
