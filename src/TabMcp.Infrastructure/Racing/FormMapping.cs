using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;
using TabMcp.Infrastructure.Racing.Contracts;

namespace TabMcp.Infrastructure.Racing;

/// <summary>Turns the bodies of R8 and R9 into the Domain.</summary>
internal sealed class FormMapping(SchemaDrift drift)
{
    // The longest of the samples has 466 characters.
    private const int CommentLength = 600;
    private const int StewardsLength = 300;
    private const int WordLength = 12;
    private const int ShortLength = 40;

    /// <summary>The form of a field, by runner number.</summary>
    public IReadOnlyList<RunnerForm> Field(FormResponse body, RaceType raceType)
    {
        if (body.Form is null)
            drift.Missing("form", "form");

        return
        [
            .. (body.Form ?? [])
                .OfType<RunnerFormContract>()
                .Select(runner => Runner(runner, raceType))
                .OfType<RunnerForm>()
                .OrderBy(runner => runner.Number),
        ];
    }

    /// <summary>The form of one runner, whether it comes bare or wrapped; none where another came, or nothing we know.</summary>
    public RunnerForm? One(RunnerFormContract body, int number, RaceType raceType)
    {
        var one = body.Runner ?? body.Form?.FirstOrDefault(runner => runner?.RunnerNumber == number) ?? body;
        return Runner(one, raceType) is { } form && form.Number == number ? form : null;
    }

    private RunnerForm? Runner(RunnerFormContract runner, RaceType raceType)
    {
        if (runner.RunnerNumber is not { } number)
        {
            drift.Missing("form", "runnerNumber");
            return null;
        }

        if (runner.RunnerStarts?.PreviousStarts is null)
            drift.Missing("form", "runnerStarts.previousStarts");

        var comment = PlainText.Clean(runner.FormComment, CommentLength);
        var comments = Comments(runner, comment);
        return new()
        {
            Number = number,
            Name = PlainText.Clean(runner.RunnerName),
            Age = FormWords.Above(runner.Age),
            Born = FormWords.MonthOf(runner.DateOfBirth),
            Sex = PlainText.Clean(runner.Sex, ShortLength),
            Colour = PlainText.Clean(runner.Colour, ShortLength),
            Sire = PlainText.Clean(runner.Sire),
            Dam = PlainText.Clean(runner.Dam),
            PrizeMoney = FormWords.Above(RacingWords.DollarsOf(runner.PrizeMoney)),
            LastStarts = PlainText.Clean(runner.Last20Starts, ShortLength),
            Rider = PlainText.Clean(runner.RiderOrDriver),
            Trainer = PlainText.Clean(runner.TrainerName),
            TrainerLocation = PlainText.Clean(runner.TrainerLocation),
            Weight = FormWords.Above(runner.HandicapWeight),
            HandicapMetres = FormWords.MetresOf(runner.HandicapMetres),
            Blinkers = runner.Blinkers,
            ClassLevel = PlainText.Clean(FormWords.ClassLevelOf(runner.ClassLevel), ShortLength),
            FieldStrength = runner.FieldStrength,
            BestTime = FormWords.TimeOf(runner.BestTime),
            DaysSinceLastRun = runner.DaysSinceLastRun is >= 0 ? runner.DaysSinceLastRun : null,
            // 0 stands beside "Second run back" as well, so it tells nothing (form-2026-04-15-R-warwick_farm-6.json).
            RunsSinceSpell = FormWords.Above(runner.RunsSinceSpell),
            Comment = comment ?? (comments.Count > 0 ? comments[0].Text : null),
            Comments = comments,
            Records = Records(runner.RunnerStarts?.StartSummaries),
            TrainerRecords = Records(runner.TrainerStarts?.StartSummaries),
            RiderRecords = Records(runner.RiderDriverStarts?.StartSummaries),
            WinningDistances =
            [
                .. (runner.WinningDistances ?? [])
                    .Where(won => won is { Distance: > 0, Wins: > 0 })
                    .Select(won => new WinningDistance(won!.Distance!.Value, won.Wins!.Value)),
            ],
            PastStarts =
            [
                .. (runner.RunnerStarts?.PreviousStarts ?? [])
                    .OfType<PastStartContract>()
                    .Select(start => Past(start, raceType))
                    .OrderByDescending(start => start.Date),
            ],
        };
    }

    // The list holds the same comment, at times with a sentence before it.
    private static List<FormComment> Comments(RunnerFormContract runner, string? comment)
    {
        List<FormComment> all =
        [
            .. (runner.FormComments ?? [])
                .Select(said => (said?.Source, Text: PlainText.Clean(said?.Comment, PlainText.CommentLength)))
                .Where(said => said.Text is not null)
                .Select(said => new FormComment(PlainText.Clean(said.Source), said.Text!)),
        ];
        return all.Count > 0 || comment is null ? all : [new(Source: null, comment)];
    }

    private static Dictionary<string, StartRecord> Records(
        IReadOnlyDictionary<string, StartSummaryContract?>? summaries
    )
    {
        Dictionary<string, StartRecord> records = new(StringComparer.Ordinal);
        if (summaries is null)
            return records;

        foreach (var (name, summary) in summaries)
        {
            // Slow is the older word for soft, and the service repeats the record under it
            // (docs/upstream/racing.md#r8-form).
            if (name is "slow" && summaries.ContainsKey("soft"))
                continue;
            if (
                FormWords.RecordNameOf(name) is { } known
                && summary is { NumberOfStarts: { } starts, NumberOfWins: { } wins, NumberOfPlacings: { } placings }
            )
                records[known] = new(starts, wins, placings);
        }

        return records;
    }

    private PastStart Past(PastStartContract start, RaceType raceType)
    {
        var date = FormWords.DayOf(start.StartDate);
        var finish = FormWords.PlaceOf(start.FinishingPosition);
        var margin = FormWords.NumberOf(start.Margin);
        var odds = FormWords.NumberOf(start.Odds);
        if (date is null)
            drift.Missing("form", "previousStarts.startDate");
        if (odds is null && start.Odds is not null)
            drift.Missing("form", "previousStarts.odds");

        return new()
        {
            Date = date,
            IsTrial = start.StartType is "Trial",
            Venue = PlainText.Clean(start.VenueAbbreviation, WordLength),
            RaceNumber = FormWords.Above(start.RaceNumber),
            Finish = finish,
            FinishWord = WordOf(start.FinishingPosition),
            Starters = FormWords.Above(start.NumberOfStarters),
            Barrier = FormWords.Above(start.StartingPosition) ?? FormWords.Above(start.Draw),
            Margin = margin,
            MarginWord = WordOf(start.Margin),
            Distance = FormWords.Above(start.Distance),
            Class = PlainText.Clean(start.Class, ShortLength),
            Track = PlainText.Clean(start.TrackCondition, WordLength),
            Weight = FormWords.Above(
                start.Weight ?? (raceType is RaceType.Thoroughbred ? FormWords.NumberOf(start.Handicap) : null)
            ),
            HandicapMetres = FormWords.MetresOf(start.HandicapMetres),
            Rider = PlainText.Clean(start.Rider, ShortLength),
            StartingPrice = Price.OrNone(odds),
            WinnerOrSecond = PlainText.Clean(start.WinnerOrSecond, ShortLength),
            PositionInRun = PlainText.Clean(start.PositionInRun, WordLength * 2),
            Time = FormWords.TimeOf(start.Time),
            MileRate = FormWords.TimeOf(start.MileRate),
            StewardsComment = PlainText.Clean(start.StewardsComment, StewardsLength),
        };
    }

    private static string? WordOf(string? text) =>
        FormWords.NumberOf(text) is null ? PlainText.Clean(text, WordLength) : null;
}
