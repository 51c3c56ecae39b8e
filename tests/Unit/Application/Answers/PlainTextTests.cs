using System.Text;
using FsCheck.Fluent;
using TabMcp.Application.Answers;
using TabMcp.UnitTests.Properties;

namespace TabMcp.UnitTests.Application.Answers;

public sealed class PlainTextTests
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    [Theory]
    [InlineData("WARWICK FARM", "WARWICK FARM")]
    [InlineData("  padded  ", "padded")]
    [InlineData("O'BRIEN & SØN (IRE)", "O'BRIEN & SØN (IRE)")]
    [InlineData("horse 🐎", "horse 🐎")]
    [InlineData("one\r\ntwo", "one  two")]
    [InlineData("one\ttwo", "one two")]
    [InlineData("one\u2028two\u2029three", "one two three")]
    [InlineData("one\u0085two", "one two")]
    [InlineData("one\u00a0two", "one two")]
    [InlineData("bell\u0007bell\u0000", "bellbell")]
    [InlineData("\u202egnp.exe\u202c", "gnp.exe")]
    [InlineData("\u2066iso\u2069late", "isolate")]
    [InlineData("zero\u200bwidth\ufeff", "zerowidth")]
    [InlineData("soft\u00adhyphen", "softhyphen")]
    [InlineData("tag\udb40\udc41\udb40\udc42", "tag")]
    [InlineData("\ue000private", "private")]
    public void Leaves_what_people_can_read_on_one_line(string text, string plain)
    {
        PlainText.Clean(text).ShouldBe(plain);
    }

    [Fact]
    public void Half_a_character_becomes_the_sign_for_one_that_is_lost()
    {
        PlainText.Clean("a\ud83d").ShouldBe("a\ufffd");
        PlainText.Clean("\ude00b").ShouldBe("\ufffdb");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("\u200b\u202e")]
    [InlineData("\u200b \u200b")]
    [InlineData("\0")]
    public void Text_with_nothing_to_read_in_it_is_none(string? text)
    {
        PlainText.Clean(text).ShouldBeNull();
    }

    [Fact]
    public void Cuts_what_is_too_long_and_says_so()
    {
        PlainText.Clean("abcdefgh", 5).ShouldBe("abcd…");
    }

    [Theory]
    [InlineData("abcde")]
    [InlineData("abc\u200bde")]
    [InlineData("\u202eabcde")]
    public void Keeps_whole_what_just_fits_once_it_is_clean(string text)
    {
        PlainText.Clean(text, 5).ShouldBe("abcde");
    }

    [Fact]
    public void Does_not_cut_a_character_in_two()
    {
        PlainText.Clean("abc🐎🐎", 5).ShouldBe("abc…");
        PlainText.Clean("ab🐎🐎", 5).ShouldBe("ab🐎…");
    }

    [Fact]
    public void Is_never_longer_than_its_cap()
    {
        Always.Holds(
            Any.Text.Zip(Gen.Choose(1, 60)),
            given =>
            {
                var (text, cap) = given;
                (PlainText.Clean(text, cap)?.Length ?? 0).ShouldBeLessThanOrEqualTo(cap);
            }
        );
    }

    [Fact]
    public void Holds_no_control_character_no_line_break_and_no_half_character()
    {
        Always.Holds(
            Any.Text,
            text =>
            {
                var plain = PlainText.Clean(text) ?? "";
                plain.ShouldNotContain(letter => char.IsControl(letter));
                plain.ShouldNotContain('\u2028');
                plain.ShouldNotContain('\u202e');
                plain.ShouldNotContain('\u200b');
                Should.NotThrow(() => Strict.GetByteCount(plain));
                plain.ShouldBe(plain.Trim());
            }
        );
    }

    [Fact]
    public void Has_nothing_left_to_do_on_text_that_it_made()
    {
        Always.Holds(
            Any.Text.Zip(Gen.Choose(1, 60)),
            given =>
            {
                var once = PlainText.Clean(given.Item1, given.Item2);
                PlainText.Clean(once, given.Item2).ShouldBe(once);
            }
        );
    }

    [Theory]
    [InlineData("State of Origin", true)]
    [InlineData(" Côte\u00a0d'Ivoire  ⚽ ", true)]
    [InlineData("\ufffd", false)]
    [InlineData("a\u202eb", false)]
    [InlineData("a\u200bb", false)]
    [InlineData("a\tb", false)]
    [InlineData("a\u2028b", false)]
    public void A_text_is_plain_where_it_hides_nothing_and_keeps_to_its_line(string text, bool isPlain) =>
        PlainText.IsPlain(text).ShouldBe(isPlain);
}
