using FsCheck.Fluent;
using TabMcp.Domain.Racing;
using TabMcp.Tests;
using TabMcp.UnitTests.Properties;

namespace TabMcp.UnitTests.Domain.Racing;

public sealed class MeetingDateTests
{
    private static readonly FakeClock Noon = new();

    [Theory]
    // Summer time: Sydney is eleven hours ahead.
    [InlineData("2026-01-14T12:59:59Z", "2026-01-14")]
    [InlineData("2026-01-14T13:00:00Z", "2026-01-15")]
    // Standard time: Sydney is ten hours ahead.
    [InlineData("2026-07-14T13:59:59Z", "2026-07-14")]
    [InlineData("2026-07-14T14:00:00Z", "2026-07-15")]
    // 2026-04-05 has 25 hours in Sydney.
    [InlineData("2026-04-04T12:59:59Z", "2026-04-04")]
    [InlineData("2026-04-04T13:00:00Z", "2026-04-05")]
    [InlineData("2026-04-05T13:59:59Z", "2026-04-05")]
    [InlineData("2026-04-05T14:00:00Z", "2026-04-06")]
    // 2026-10-04 has 23 hours in Sydney.
    [InlineData("2026-10-03T13:59:59Z", "2026-10-03")]
    [InlineData("2026-10-03T14:00:00Z", "2026-10-04")]
    [InlineData("2026-10-04T12:59:59Z", "2026-10-04")]
    [InlineData("2026-10-04T13:00:00Z", "2026-10-05")]
    public void Today_changes_at_midnight_in_Sydney(string instant, string day)
    {
        var clock = new FakeClock(DateTimeOffset.Parse(instant));

        MeetingDate.Parse("today", clock).ToString().ShouldBe(day);
        MeetingDate.Today(clock).ShouldBe(MeetingDate.OrNone(day));
    }

    [Theory]
    [InlineData("2026-04-04T13:00:00Z", "2026-04-06")]
    [InlineData("2026-10-03T14:00:00Z", "2026-10-05")]
    [InlineData("2026-12-31T12:59:59Z", "2027-01-01")]
    [InlineData("2028-02-28T02:00:00Z", "2028-02-29")]
    public void Tomorrow_is_the_next_day_even_across_a_daylight_saving_change(string instant, string day)
    {
        MeetingDate.Parse("tomorrow", new FakeClock(DateTimeOffset.Parse(instant))).ToString().ShouldBe(day);
    }

    [Fact]
    public void A_race_early_in_the_Sydney_morning_belongs_to_the_Sydney_date_not_the_UTC_date()
    {
        MeetingDate.Of(new(2026, 4, 12, 22, 40, 0, TimeSpan.Zero)).ToString().ShouldBe("2026-04-13");
    }

    [Theory]
    [InlineData("TODAY")]
    [InlineData("Tomorrow")]
    public void Parses_words_case_insensitively(string word)
    {
        MeetingDate.IsValid(word).ShouldBeTrue();
        MeetingDate.Parse(word, Noon).ShouldBe(MeetingDate.Parse(word.ToLowerInvariant(), Noon));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" 2026-04-14")]
    [InlineData("2026-04-14 ")]
    [InlineData("2026-04-14\n")]
    [InlineData("2026-04-14\0")]
    [InlineData("today ")]
    [InlineData("2026-2-3")]
    [InlineData("2026-02-30")]
    [InlineData("2027-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("0000-01-01")]
    [InlineData("26-04-14")]
    [InlineData("14-04-2026")]
    [InlineData("2026/04/14")]
    [InlineData("20260414")]
    [InlineData("2026-04-14T00:00:00Z")]
    [InlineData("٢٠٢٦-٠٤-١٤")]
    [InlineData("futures")]
    public void Rejects_text_that_is_not_a_racing_day(string? text)
    {
        MeetingDate.IsValid(text).ShouldBeFalse();
        MeetingDate.OrNone(text).ShouldBeNull();
        Should.Throw<FormatException>(() => MeetingDate.Parse(text!, Noon));
    }

    [Theory]
    [InlineData("today")]
    [InlineData("tomorrow")]
    public void OrNone_rejects_today_and_tomorrow(string word)
    {
        MeetingDate.OrNone(word).ShouldBeNull();
    }

    [Fact]
    public void Every_date_round_trips_through_text()
    {
        Always.Holds(
            Any.Day,
            day =>
            {
                var text = day.ToString("yyyy-MM-dd");
                MeetingDate.IsValid(text).ShouldBeTrue();
                MeetingDate.Parse(text, Noon).Value.ShouldBe(day);
                MeetingDate.Parse(text, Noon).ToString().ShouldBe(text);
                MeetingDate.OrNone(text).ShouldBe(MeetingDate.Parse(text, Noon));
            }
        );
    }

    [Fact]
    public void Parse_accepts_exactly_the_texts_that_IsValid_accepts()
    {
        Always.Holds(
            Gen.OneOf(Any.Text, Any.Near("2026-04-14"), Any.Near("today"), Any.Near("yesterday")),
            text =>
            {
                if (MeetingDate.IsValid(text))
                    MeetingDate.IsValid(MeetingDate.Parse(text, Noon).ToString()).ShouldBeTrue();
                else
                    Should.Throw<FormatException>(() => MeetingDate.Parse(text, Noon));
            }
        );
    }
}
