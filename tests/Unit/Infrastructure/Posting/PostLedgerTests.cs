using System.Text.Json;
using Microsoft.Extensions.Logging;
using TabMcp.Application.Errors;
using TabMcp.Application.Posting;
using TabMcp.Infrastructure.Posting;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Infrastructure.Posting;

public sealed class PostLedgerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("posts").FullName;
    private readonly FakeClock _clock = new();
    private readonly CapturedLogs _logs = new();

    private string FilePath => Path.Combine(_folder, "posts.jsonl");

    private IReadOnlyList<JsonElement> Lines => [.. File.ReadLines(FilePath).Select(line => JsonElement.Parse(line))];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Writes_a_line_before_and_a_line_after_without_the_body()
    {
        var entry = Entry();
        using (var ledger = Open())
        {
            ledger.Begin(entry);
            Lines.ShouldHaveSingleItem();
            _clock.Advance(TimeSpan.FromSeconds(2));
            ledger.End(entry, PostOutcome.Answered, 200);
            ledger.Unsettled.ShouldBeEmpty();
        }

        File.ReadAllText(FilePath)
            .ShouldBe(
                $$"""
                {"at":"2026-04-14T02:00:00+00:00","event":"intent","id":"{{entry.Id}}","path":"/v1/pricing-service/enquiry","body_sha256":"abc","largest_stake":5.00}
                {"at":"2026-04-14T02:00:02+00:00","event":"outcome","id":"{{entry.Id}}","outcome":"answered","status":200}

                """.ReplaceLineEndings("\n")
            );
        _logs.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void A_word_is_good_once_whatever_was_said()
    {
        using var ledger = Open();
        var (sent, declined) = (Entry(), Entry());
        ledger.Begin(sent);
        ledger.Decline(declined);

        foreach (var entry in (PostEntry[])[sent, declined])
        {
            Should.Throw<ToolException>(() => ledger.Begin(entry)).Kind.ShouldBe(ErrorKind.Forbidden);
            Should.Throw<ToolException>(() => ledger.Decline(entry)).Message.ShouldContain("has been used");
        }

        Lines.Select(line => line.GetProperty("event").GetString()).ShouldBe(["intent", "declined"]);
    }

    [Fact]
    public void A_post_that_a_crash_left_without_an_outcome_is_uncertain_from_the_next_start_on()
    {
        var (lost, done, refused) = (Entry(), Entry(), Entry());
        using (var ledger = Open())
        {
            ledger.Begin(done);
            ledger.End(done, PostOutcome.Answered, 200);
            ledger.Decline(refused);
            ledger.Begin(lost);
        }

        var started = _clock.GetUtcNow();
        _clock.Advance(TimeSpan.FromHours(1));
        using (var ledger = Open())
        {
            ledger
                .Unsettled.ShouldHaveSingleItem()
                .ShouldBe(new UnsettledPost(started, lost.Id, lost.Path, lost.BodySha256));
            _logs.Lines.ShouldHaveSingleItem().Message.ShouldContain($"Post {lost.Id}");
            Lines[^1].GetProperty("outcome").GetString().ShouldBe("uncertain");
        }

        // It is reported once more by what it left in the file, and not logged as news again.
        using (var ledger = Open())
        {
            ledger.Unsettled.ShouldHaveSingleItem().Id.ShouldBe(lost.Id);
            _logs.Lines.Count.ShouldBe(1);
            Lines.Count.ShouldBe(5);
            _clock.Advance(TimeSpan.FromHours(23));
            ledger.Unsettled.ShouldBeEmpty();
        }
    }

    [Fact]
    public void An_uncertain_outcome_stays_known_and_is_said_aloud()
    {
        var entry = Entry();
        using var ledger = Open();
        ledger.Begin(entry);

        ledger.End(entry, PostOutcome.Uncertain, status: null);

        ledger.Unsettled.ShouldHaveSingleItem().Id.ShouldBe(entry.Id);
        _logs.Lines.ShouldHaveSingleItem().Level.ShouldBe(LogLevel.Warning);
    }

    [Fact]
    public void A_line_that_was_cut_short_spoils_no_other()
    {
        var (lost, next) = (Entry(), Entry());
        using (var ledger = Open())
            ledger.Begin(lost);
        File.AppendAllText(FilePath, """{"at":"2026-04-""");

        using (var ledger = Open())
        {
            ledger.Unsettled.ShouldHaveSingleItem().Id.ShouldBe(lost.Id);
            ledger.Begin(next);
        }

        File.ReadLines(FilePath).Count().ShouldBe(4);
        JsonElement.Parse(File.ReadLines(FilePath).Last()).GetProperty("id").GetGuid().ShouldBe(next.Id);
        _logs.Lines.ShouldContain(line => line.Message.Contains("1 lines that cannot be read"));
    }

    [Fact]
    public async Task A_server_that_stops_waits_for_what_is_under_way()
    {
        var (first, second) = (Entry(), Entry());
        var ledger = Open();
        ledger.Begin(first);
        ledger.Begin(second);

        var stopping = ledger.DisposeAsync().AsTask();
        ledger.End(first, PostOutcome.Answered, 200);
        stopping.IsCompleted.ShouldBeFalse();
        ledger.End(second, PostOutcome.Refused, 404);
        await stopping;

        Lines.Count.ShouldBe(4);
        Should.Throw<ToolException>(() => ledger.Begin(Entry())).Message.ShouldContain("Nothing was sent");
        ledger.End(first, PostOutcome.Answered, 200);
        _logs.Lines.ShouldHaveSingleItem().Message.ShouldContain("could not be written");
    }

    [Fact]
    public async Task A_server_with_nothing_under_way_stops_at_once()
    {
        var ledger = Open();
        var entry = Entry();
        ledger.Begin(entry);
        ledger.End(entry, PostOutcome.Answered, 200);

        var stopping = ledger.DisposeAsync();

        stopping.IsCompleted.ShouldBeTrue();
        await stopping;
    }

    [Fact]
    public void A_second_server_cannot_write_the_same_record()
    {
        using var first = Open();

        Should.Throw<IOException>(Open);
    }

    [Fact]
    public void A_record_belongs_to_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other permissions.");
            return;
        }

        using var ledger = Open();

        File.GetUnixFileMode(FilePath).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void There_is_no_posting_without_a_record() =>
        Should.Throw<InvalidOperationException>(() => new PostLedger(new(), _clock, LoggerOf(_logs)));

    [Fact]
    public async Task Of_a_thousand_who_begin_with_one_word_one_does()
    {
        using var ledger = Open();
        var entry = Entry();

        var begun = await Task.WhenAll(
            Enumerable
                .Range(0, 1_000)
                .Select(_ =>
                    Task.Run(
                        () =>
                        {
                            try
                            {
                                ledger.Begin(entry);
                                return true;
                            }
                            catch (ToolException)
                            {
                                return false;
                            }
                        },
                        TestContext.Current.CancellationToken
                    )
                )
        );

        begun.Count(isFirst => isFirst).ShouldBe(1);
        Lines.ShouldHaveSingleItem();
    }

    private static PostEntry Entry() => new(Guid.NewGuid(), "/v1/pricing-service/enquiry", "abc", 5.00m);

    private PostLedger Open() => new(new() { File = FilePath }, _clock, LoggerOf(_logs));

    private static ILogger<PostLedger> LoggerOf(CapturedLogs logs) =>
        new LoggerFactory([logs]).CreateLogger<PostLedger>();
}
