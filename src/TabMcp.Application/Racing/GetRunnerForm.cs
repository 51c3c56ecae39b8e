using TabMcp.Domain.Racing;

namespace TabMcp.Application.Racing;

/// <summary>One runner's whole form: its past runs, and every record of it, its rider and its trainer.</summary>
[McpTool(
    "racing_get_runner_form",
    Title = "Form of a runner",
    Toolset = Toolset.Racing,
    Access = Access.Public,
    FreshSeconds = 600,
    ReadOnly = true
)]
[Description(
    """
        One runner's whole form: past runs, latest first, records by track, distance, condition, box and more, its rider's and
        trainer's too (placings are seconds and thirds), breeding, comments. Margins in lengths, harness metres; price: starting price.
        """
)]
public sealed record GetRunnerForm(
    [property: Description(RacingArgs.MeetingDate)] string MeetingDate,
    [property: Description(RacingArgs.RaceType)] RaceType RaceType,
    [property: Description(RacingArgs.VenueMnemonic), StringLength(VenueKey.MaxLength, MinimumLength = 1)]
        string VenueMnemonic,
    [property: Description(RacingArgs.RaceNumber), Range(Domain.Racing.RaceNumber.First, Domain.Racing.RaceNumber.Last)]
        int RaceNumber,
    [property: Description(RacingArgs.RunnerNumber), Range(RacingRules.FirstRunner, RacingRules.LastRunner)]
        int RunnerNumber,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null,
    [property: Description("How many past runs."), Range(GetRunnerForm.Fewest, GetRunnerForm.Most)] int MaxStarts = 20,
    [property: Description(CommonArgs.Cursor)] string? Cursor = null
) : ITool<GetRunnerForm.Result>, IRaceRequest
{
    private const int Fewest = 1;
    private const int Most = 50;

    /// <summary>The runner with one page of its past runs.</summary>
    public sealed record Result(
        string MeetingDate,
        RaceType RaceType,
        string VenueMnemonic,
        int RaceNumber,
        Jurisdiction Jurisdiction,
        string? MeetingName,
        DateTimeOffset AsOf,
        int RunnerNumber,
        string? RunnerName,
        int? Age,
        string? Born,
        string? Sex,
        string? Colour,
        string? Sire,
        string? Dam,
        decimal? PrizeMoney,
        string? LastStarts,
        int? DaysSinceLastRun,
        int? RunsSinceSpell,
        string? Rider,
        string? Trainer,
        string? TrainerLocation,
        decimal? WeightKg,
        int? HandicapMetres,
        bool? Blinkers,
        string? ClassLevel,
        decimal? FieldStrength,
        decimal? BestSeconds,
        IReadOnlyList<FormComment> Comments,
        IReadOnlyDictionary<string, StartRecord> Records,
        IReadOnlyList<DistanceWins> WonAt,
        int RunsInAll,
        IReadOnlyList<PastRun> Runs,
        string? NextCursor,
        NextCall Next
    );

    /// <summary>A distance and how often it was won at.</summary>
    public sealed record DistanceWins(int DistanceMetres, int Wins);

    internal sealed class Validator : AbstractValidator<GetRunnerForm>
    {
        public Validator()
        {
            this.NamesRace();
            RuleFor(x => x.RunnerNumber).IsRunnerNumber();
            RuleFor(x => x.Jurisdiction).IsKnown();
            RuleFor(x => x.MaxStarts).IsFrom(Fewest, Most);
            RuleFor(x => x.Cursor).IsCursor();
        }
    }

    internal sealed class Handler(IRacingApi racing, ICaller caller, TimeProvider clock)
        : IRequestHandler<GetRunnerForm, Result>
    {
        public async Task<Result> Handle(GetRunnerForm request, CancellationToken cancellationToken)
        {
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var (key, meeting, runners) = await Venues.ReadAsync(
                racing,
                request.Sought(jurisdiction, clock),
                race => ReadAsync(race, request.RunnerNumber, jurisdiction, cancellationToken),
                "form",
                cancellationToken
            );
            var form = FormField.Choose(runners.Value, [request.RunnerNumber], "runner_number")[0];

            var first = PageCursor.Skip(request.Cursor);
            return new Result(
                key.Date.ToString(),
                key.RaceType,
                key.Venue.Value,
                request.RaceNumber,
                jurisdiction,
                meeting?.Name,
                runners.At,
                form.Number,
                form.Name,
                form.Age,
                form.Born,
                form.Sex,
                form.Colour,
                form.Sire,
                form.Dam,
                form.PrizeMoney,
                form.LastStarts,
                form.DaysSinceLastRun,
                form.RunsSinceSpell,
                form.Rider,
                form.Trainer,
                form.TrainerLocation,
                form.Weight,
                form.HandicapMetres,
                form.Blinkers,
                form.ClassLevel,
                form.FieldStrength,
                RunnerDigest.Seconds(form.BestTime),
                form.Comments,
                FormRecords.All(form),
                [.. form.WinningDistances.Select(won => new DistanceWins(won.Distance, won.Wins))],
                form.PastStarts.Count,
                [.. form.PastStarts.Skip(first).Take(request.MaxStarts).Select(PastRun.Of)],
                PageCursor.After(first + request.MaxStarts, form.PastStarts.Count),
                NextCall.Race
            );
        }

        // Where TAB has no body for the runner alone, the field's form holds it with its latest starts, or tells which
        // numbers there are.
        private async Task<Reading<IReadOnlyList<RunnerForm>>> ReadAsync(
            RaceKey key,
            int number,
            Jurisdiction jurisdiction,
            CancellationToken cancellationToken
        ) =>
            await racing.GetRunnerFormAsync(key, number, jurisdiction, cancellationToken) is { } alone
                ? new([alone.Value], alone.At)
                : await racing.GetRaceFormAsync(key, jurisdiction, cancellationToken);
    }
}
