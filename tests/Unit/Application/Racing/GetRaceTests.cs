using TabMcp.Application.Answers;
using TabMcp.Application.Errors;
using TabMcp.Application.Racing;
using TabMcp.Domain;
using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;

namespace TabMcp.UnitTests.Application.Racing;

public sealed class GetRaceTests : IDisposable
{
    private static readonly GetRace Call = RacingExamples.Call;

    private readonly ApplicationHost _app = new();

    public GetRaceTests() => _app.Racing.Race = RacingExamples.Race;

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("someday")]
    [InlineData("2026-02-30")]
    [InlineData("2026-2-3")]
    [InlineData("")]
    public async Task Refuses_a_day_that_is_none(string date)
    {
        await RefusesAsync(
            Call with
            {
                MeetingDate = date,
            },
            "meeting_date must be a real day as YYYY-MM-DD, such as 2026-04-14, or yesterday, today or tomorrow."
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("WFM\n")]
    [InlineData("WARWICK\u202eFARM")]
    [InlineData("A name of more than the sixty characters that a venue's can have")]
    public async Task Refuses_a_venue_that_is_neither_mnemonic_nor_name(string venue)
    {
        await RefusesAsync(
            Call with
            {
                VenueMnemonic = venue,
            },
            "venue_mnemonic must be three letters such as WFM or a venue's name, of 1 to 60 visible characters; racing_get_meetings lists them."
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    public async Task Refuses_a_number_that_no_programme_has(int number)
    {
        await RefusesAsync(
            Call with
            {
                RaceNumber = number,
            },
            "race_number must be from 1 to 30; racing_get_meetings says how many races a meeting has."
        );
    }

    [Fact]
    public async Task Refuses_words_that_its_schema_does_not_list()
    {
        const string Rule = "must be one of the words that its schema lists.";
        await RefusesAsync(Call with { RaceType = (RaceType)7 }, $"race_type {Rule}");
        await RefusesAsync(Call with { Jurisdiction = (Jurisdiction)7 }, $"jurisdiction {Rule}");
        await RefusesAsync(Call with { Include = [(GetRace.Detail)7] }, $"include[0] {Rule}");
    }

    [Fact]
    public async Task Asks_for_the_race_it_was_asked_for_with_the_caller_s_jurisdiction()
    {
        await _app.AskAsync(Call with { MeetingDate = "tomorrow", VenueMnemonic = "haw" });
        await _app.AskAsync(Call with { Jurisdiction = Jurisdiction.QLD });

        _app.Racing.Asked.ShouldBe(["race 2026-04-15 R HAW 3 VIC", "race 2026-04-14 R HAW 3 QLD"]);
    }

    [Fact]
    public async Task Names_the_race_by_the_arguments_that_take_it()
    {
        var race = await _app.AskAsync(Call with { MeetingDate = "today", VenueMnemonic = "haw" });

        race.MeetingDate.ShouldBe("2026-04-14");
        race.RaceType.ShouldBe(RaceType.Thoroughbred);
        race.VenueMnemonic.ShouldBe("HAW");
        race.RaceNumber.ShouldBe(3);
        race.Jurisdiction.ShouldBe(Jurisdiction.VIC);
    }

    [Fact]
    public async Task Says_when_it_jumps_and_when_each_price_was_read()
    {
        var race = await _app.AskAsync(Call);

        race.Start.ShouldBe(
            new(
                RacingExamples.Noon.AddMinutes(5),
                RacingExamples.Noon.AddMinutes(5),
                "Australia/Sydney",
                SecondsToJump: 300
            )
        );
        race.Start?.Local?.Offset.ShouldBe(TimeSpan.FromHours(10));
        race.AsOf.ShouldBe(RacingExamples.Noon);
        race.FixedOddsAsOf.ShouldBe(RacingExamples.Race.FixedOddsAsOf);
        race.ToteAsOf.ShouldBe(RacingExamples.Race.ToteAsOf);
    }

    [Fact]
    public async Task Leaves_the_start_out_where_it_is_unknown()
    {
        _app.Racing.Race = RacingExamples.Race with { StartsAt = null };

        (await _app.AskAsync(Call)).Start.ShouldBeNull();
    }

    [Fact]
    public async Task Keeps_scratched_runners_and_their_last_prices_out_of_the_field()
    {
        var withdrawn = RacingExamples.Runner(2) with { Scratching = new(RacingExamples.Noon, true, 12, 8) };
        _app.Racing.Race = RacingExamples.Race with { Entries = [RacingExamples.Runner(1), withdrawn] };

        var race = await _app.AskAsync(Call);

        race.Field.ShouldHaveSingleItem().RunnerNumber.ShouldBe(1);
        race.Scratchings.ShouldHaveSingleItem().ShouldBe(new(2, "RUNNER 2", RacingExamples.Noon, Late: true, 12, 8));
    }

    [Fact]
    public async Task An_early_scratching_is_not_called_late()
    {
        var withdrawn = RacingExamples.Runner(2) with { Scratching = new(null, false, null, null) };
        _app.Racing.Race = RacingExamples.Race with { Entries = [withdrawn] };

        (await _app.AskAsync(Call)).Scratchings.ShouldHaveSingleItem().Late.ShouldBeNull();
    }

    [Fact]
    public async Task Gives_each_further_detail_only_where_it_is_asked_for()
    {
        var pool = new Pool(WageringProduct.Win, "Open", 1000, Jackpot: null, [3]);
        _app.Racing.Race = RacingExamples.Race with
        {
            Pools = [pool],
            Tips = new("A tipster", [1]),
            Comment = new("A fair field.", [1]),
        };

        var plain = await _app.AskAsync(Call);
        (plain.Pools, plain.Tips, plain.Comment).ShouldBe((null, null, null));

        var pools = await _app.AskAsync(Call with { Include = [GetRace.Detail.Pools] });
        pools.Pools.ShouldBe([pool]);
        (pools.Tips, pools.Comment).ShouldBe((null, null));

        var tips = await _app.AskAsync(Call with { Include = [GetRace.Detail.Tips] });
        tips.Tips?.Tipster.ShouldBe("A tipster");
        (tips.Pools, tips.Comment).ShouldBe((null, null));

        var comments = await _app.AskAsync(Call with { Include = [GetRace.Detail.Comments] });
        comments.Comment?.Text.ShouldBe("A fair field.");
        (comments.Pools, comments.Tips).ShouldBe((null, null));
    }

    [Fact]
    public async Task Shows_what_a_tipping_service_thinks_only_where_it_is_asked_for()
    {
        var ratings = new RunnerRatings(73, "LEADER", RatingPoints: 5, DfsForm: 96, TechForm: null);
        _app.Racing.Race = RacingExamples.Race with
        {
            Entries = [RacingExamples.Runner(1) with { Ratings = ratings }, RacingExamples.Runner(2)],
            Ratings = [new("Overall", [1, 2])],
        };

        var plain = await _app.AskAsync(Call);
        plain.Ratings.ShouldBeNull();
        plain.Field[0].Ratings.ShouldBeNull();

        var asked = await _app.AskAsync(Call with { Include = [GetRace.Detail.Ratings] });
        asked.Ratings.ShouldNotBeNull().ShouldHaveSingleItem().RunnerNumbers.ShouldBe([1, 2]);
        asked.Field.Select(runner => runner.Ratings).ShouldBe([ratings, null]);
    }

    [Fact]
    public async Task Points_to_the_form_where_the_meeting_can_have_any()
    {
        _app.Racing.Meetings.Add(
            RacingExamples.Meeting(
                "Monmore (GBR)",
                venue: null,
                RacingExamples.Summary(3, RaceStatus.Normal, 10) with
                {
                    MatchName = "MONMORE R03",
                }
            )
        );

        (await _app.AskAsync(Call)).Next?.Tool.ShouldBe("racing_get_race_form");
        (await _app.AskAsync(Call with { VenueMnemonic = "Monmore" })).Next.ShouldBeNull();
    }

    [Fact]
    public async Task Stays_within_its_bytes_with_the_largest_field_and_every_detail()
    {
        var name = new string('N', 40);
        _app.Racing.Race = RacingExamples.Race with
        {
            Entries =
            [
                .. Enumerable
                    .Range(1, 24)
                    .Select(number =>
                        RacingExamples.Runner(number) with
                        {
                            Name = name,
                            Rider = name,
                            Trainer = name,
                            Barrier = 24,
                            Weight = 54.5m,
                            LastStarts = "x4362",
                            Ratings = new(100, "BACKMARKER", 28, 100, 100),
                            Fixed = RacingExamples.Runner(number).Fixed! with
                            {
                                History =
                                [
                                    .. Enumerable
                                        .Range(0, 40)
                                        .Select(minute => new PriceChange(
                                            Price.Of(101.25m),
                                            RacingExamples.Noon.AddMinutes(minute)
                                        )),
                                ],
                            },
                        }
                    ),
            ],
            Pools =
            [
                .. Enumerable
                    .Range(1, 20)
                    .Select(_ => new Pool("FirstFour", "Open", 100_000.25m, 50_000, [1, 2, 3, 4])),
            ],
            Dividends =
            [
                .. Enumerable
                    .Range(1, 40)
                    .Select(_ => new Dividend("FirstFour", ["10", "11", "12", "13"], 10_000.25m, null)),
            ],
            Ratings = [.. Enumerable.Range(1, 7).Select(_ => new RatingOrder("Last12Months", [21, 22, 23, 24]))],
            Tips = new(name, [21, 22, 23, 24]),
            Comment = new(new string('c', 2000), [21, 22, 23, 24]),
        };

        var race = await _app.AskAsync(Call with { Include = Enum.GetValues<GetRace.Detail>() });

        race.Field.ShouldAllBe(runner => runner.History != null && runner.History.Count == 12);
        AnswerSize.Of(race).ShouldBeLessThan(60_000);
    }

    [Fact]
    public async Task Has_a_result_and_dividends_only_once_there_are_any()
    {
        var before = await _app.AskAsync(Call);
        (before.Results, before.Dividends).ShouldBe((null, null));

        var won = new Dividend(WageringProduct.Win, ["1"], 3.2m, null);
        _app.Racing.Race = RacingExamples.Race with
        {
            Status = RaceStatus.Paying,
            Results =
            [
                [1],
            ],
            Dividends = [won],
        };

        var after = await _app.AskAsync(Call);
        after.Status.ShouldBe("Paying");
        after.Results.ShouldHaveSingleItem().ShouldBe([1]);
        after.Dividends.ShouldBe([won]);
    }

    [Fact]
    public async Task Passes_on_that_there_is_no_such_race()
    {
        _app.Racing.Race = null;

        (await _app.RefusalOfAsync(Call)).Kind.ShouldBe(ErrorKind.NotFound);
    }

    private async Task RefusesAsync(GetRace call, string message)
    {
        var refusal = await _app.RefusalOfAsync(call);

        refusal.Kind.ShouldBe(ErrorKind.InvalidInput);
        refusal.Message.ShouldBe(message);
        _app.Racing.Asked.ShouldBeEmpty();
    }
}
