using TabMcp.Domain.Racing;
using TabMcp.Infrastructure.Racing;

namespace TabMcp.UnitTests.Infrastructure.Racing;

public sealed class RacingWordsTests
{
    [Fact]
    public void Every_code_of_racing_reads_back_from_its_letter()
    {
        foreach (var raceType in Enum.GetValues<RaceType>())
            RacingWords.RaceTypeOf(raceType.Letter()).ShouldBe(raceType);
    }

    [Theory]
    [InlineData("$42000.00", "42000")]
    [InlineData("$1,250.50", "1250.5")]
    [InlineData("2100", "2100")]
    public void Reads_dollars_from_text(string text, string dollars)
    {
        RacingWords.DollarsOf(text).ShouldBe(decimal.Parse(dollars));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("$")]
    [InlineData("a trophy")]
    public void Knows_no_dollars_where_the_text_has_none(string? text)
    {
        RacingWords.DollarsOf(text).ShouldBeNull();
    }

    [Theory]
    [InlineData(null, "R")]
    [InlineData("SS", "R")]
    [InlineData("S", "X")]
    [InlineData("S", null)]
    public void Knows_no_sell_code_where_half_of_it_cannot_be_read(string? letter, string? raceType)
    {
        RacingWords.SellCodeOf(new() { MeetingCode = letter, ScheduledType = raceType }).ShouldBeNull();
        RacingWords.SellCodeOf(null).ShouldBeNull();
    }
}
