using System.Text.Json;
using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;
using TabMcp.Infrastructure.Racing.Contracts;

namespace TabMcp.Infrastructure.Racing;

/// <summary>Turns the body of R5 into the Domain.</summary>
internal sealed class RaceMapping(SchemaDrift drift)
{
    public Race Race(RaceResponse body, RaceKey key, DateTimeOffset readAt)
    {
        if (body.Runners is null)
            drift.Missing("race", "runners");
        if (body.RaceStatus is null)
            drift.Missing("race", "raceStatus");
        if (body.RaceStartTime is null)
            drift.Missing("race", "raceStartTime");

        return new()
        {
            Key = key,
            Name = PlainText.Clean(body.RaceName),
            Status = PlainText.Clean(body.RaceStatus),
            StartsAt = Instants.Known(body.RaceStartTime),
            MeetingName = PlainText.Clean(body.Meeting?.MeetingName),
            Location = PlainText.Clean(body.Meeting?.Location),
            Distance = body.RaceDistance,
            Class = PlainText.Clean(body.RaceClassConditions),
            PrizeMoney = RacingWords.DollarsOf(body.PrizeMoney),
            Weather = PlainText.Clean(body.Meeting?.WeatherCondition),
            Track = PlainText.Clean(body.Meeting?.TrackCondition),
            PlacesPaid = body.NumberOfPlaces,
            FixedOddsAsOf = Instants.Known(body.FixedOddsUpdateTime),
            ToteAsOf = Instants.Known(body.OddsUpdateTime),
            ReadAt = readAt,
            Entries = [.. (body.Runners ?? []).OfType<RunnerContract>().Select(Runner).OfType<Runner>()],
            Results = RacingWords.ResultsOf(body.Results),
            Pools = [.. (body.Pools ?? []).OfType<PoolContract>().Select(Pool).OfType<Pool>()],
            Dividends = [.. (body.Dividends ?? []).OfType<DividendContract>().SelectMany(Dividends)],
            Tips = Tips(body.Tips),
            Ratings = RaceRatings.Of(body.Ratings),
            Comment = Comment(body.RaceComments),
            Protest = PlainText.Clean(body.ProtestMessage),
        };
    }

    private Runner? Runner(RunnerContract runner)
    {
        if (runner.VacantBox is true)
            return null;
        if (runner.RunnerNumber is not { } number)
        {
            drift.Missing("race", "runners.runnerNumber");
            return null;
        }

        return new()
        {
            Number = number,
            Name = PlainText.Clean(runner.RunnerName),
            Barrier = runner.BarrierNumber is > 0 ? runner.BarrierNumber : null,
            Rider = PlainText.Clean(runner.RiderDriverFullName) ?? PlainText.Clean(runner.RiderDriverName),
            Trainer = PlainText.Clean(runner.TrainerFullName) ?? PlainText.Clean(runner.TrainerName),
            Weight = runner.HandicapWeight is > 0 ? runner.HandicapWeight : null,
            Handicap = PlainText.Clean(runner.HandicapMetres) ?? PlainText.Clean(runner.HarnessHandicap),
            LastStarts = PlainText.Clean(runner.Last5Starts),
            IsEmergency = runner.Emergency is true,
            Fixed = Fixed(runner.FixedOdds),
            Tote = Tote(runner.Parimutuel),
            Ratings = RaceRatings.Of(runner),
            Scratching = Scratching(runner),
        };
    }

    // The fixed side says LateScratched even for early scratchings, and the tote side may lag behind
    // (docs/upstream/racing.md#scratchings): either side's word takes the runner out, only the tote's word makes it
    // late.
    private static Scratching? Scratching(RunnerContract runner) =>
        BettingStatus.IsScratched(runner.FixedOdds?.BettingStatus)
        || BettingStatus.IsScratched(runner.Parimutuel?.BettingStatus)
            ? new(
                Instants.Known(runner.FixedOdds?.ScratchedTime),
                runner.Parimutuel?.BettingStatus is BettingStatus.LateScratched,
                runner.FixedOdds?.WinDeduction,
                runner.FixedOdds?.PlaceDeduction
            )
            : null;

    private static FixedOdds? Fixed(FixedOddsContract? odds) =>
        odds is null
            ? null
            : new()
            {
                Win = Price.OrNone(odds.ReturnWin),
                Place = Price.OrNone(odds.ReturnPlace),
                WinSetAt = Instants.Known(odds.ReturnWinTime),
                Opened = Price.OrNone(odds.ReturnWinOpen),
                OpenedToday = Price.OrNone(odds.ReturnWinOpenDaily),
                IsFavourite = odds.IsFavouriteWin is true,
                Status = PlainText.Clean(odds.BettingStatus),
                PropositionNumber = odds.PropositionNumber,
                History = History(odds.ReturnHistory),
            };

    // Upstream appends earlier days at the end, so the order of arrival is not the order of time
    // (docs/upstream/racing.md#r5-fixed-odds).
    private static IReadOnlyList<PriceChange> History(IReadOnlyList<FluctuationContract?>? changes) =>
        [
            .. (changes ?? [])
                .Select(change =>
                    Price.OrNone(change?.ReturnWin) is { } price && Instants.Known(change?.ReturnWinTime) is { } at
                        ? new PriceChange(price, at)
                        : (PriceChange?)null
                )
                .OfType<PriceChange>()
                .OrderBy(change => change.At),
        ];

    private static ToteOdds? Tote(ParimutuelContract? odds) =>
        odds is null
            ? null
            : new(Price.OrNone(odds.ReturnWin), Price.OrNone(odds.ReturnPlace), odds.IsFavouriteWin is true);

    private Pool? Pool(PoolContract contract)
    {
        var pool = RacingWords.PoolOf(contract);
        if (pool is null)
            drift.Missing("race", "pools.wageringProduct");
        return pool;
    }

    private static IEnumerable<Dividend> Dividends(DividendContract dividend) =>
        (dividend.PoolDividends ?? [])
            .OfType<PoolDividendContract>()
            .Select(paid => new Dividend(
                PlainText.Clean(dividend.WageringProduct) ?? "",
                [.. (paid.Selections ?? []).Select(Selection).OfType<string>()],
                paid.Amount is > 0 ? paid.Amount : null,
                dividend.JackpotCarriedOver is > 0 ? dividend.JackpotCarriedOver : null
            ));

    private static string? Selection(JsonElement selection) => PlainText.Clean(selection.ToString());

    private static Tips? Tips(TipsContract? tips) =>
        RacingWords.NumbersOf(tips?.TipRunnerNumbers) is { Count: > 0 } numbers
            ? new(PlainText.Clean(tips?.Tipster), numbers)
            : null;

    private RaceComment? Comment(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        try
        {
            var comment = JsonSerializer.Deserialize(text, RacingJson.Default.RaceCommentContract);
            return PlainText.Clean(comment?.Comment, PlainText.CommentLength) is { } words
                ? new(words, RacingWords.NumbersOf(comment?.Runners))
                : null;
        }
        catch (JsonException)
        {
            // The preview is a bonus: a body whose inner JSON has changed still has its field and prices.
            drift.Missing("race", "raceComments");
            return null;
        }
    }
}
