using System.Text;
using System.Text.Json;
using TabMcp.Application.Answers;
using TabMcp.Application.Sports;
using TabMcp.UnitTests.Api.Catalogue;
using TabMcp.UnitTests.Application.Sports;

namespace TabMcp.UnitTests.Application.Answers;

public sealed class AnswerSizeTests
{
    [Fact]
    public void Counts_bytes_and_not_characters()
    {
        AnswerSize.Of("Malmö").ShouldBe(Encoding.UTF8.GetByteCount("\"Malmö\""));
    }

    [Fact]
    public void Counts_no_less_than_an_answer_is_written_with()
    {
        var line = MatchLine.Of(SportsExamples.LongMatch(1), 12, AnswerSize.Usual, new TabMcp.Tests.FakeClock());

        var written = JsonSerializer.SerializeToUtf8Bytes(line, Catalogue.Json).Length;

        AnswerSize.Of(line).ShouldBeInRange(written, written + 100);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 1)]
    [InlineData(8, 2)]
    [InlineData(11, 2)]
    [InlineData(12, 3)]
    [InlineData(1_000, 5)]
    public void Takes_as_many_from_the_front_as_fit_and_always_the_first(int bytes, int count)
    {
        AnswerSize.Fit(["a", "b", "c", "d", "e"], bytes).ShouldBe(((string[])["a", "b", "c", "d", "e"])[..count]);
    }

    [Fact]
    public void Takes_nothing_from_nothing() => AnswerSize.Fit<string>([], 10).ShouldBeEmpty();
}
