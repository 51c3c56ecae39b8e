using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using TabMcp.Application.Answers;
using TabMcp.Application.Arguments;
using TabMcp.Application.Tools;
using TabMcp.Domain;
using TabMcp.Domain.Racing;

namespace TabMcp.Application.Racing;

/// <summary>One runner's whole form: its past runs, and every record of it, its rider and its trainer.</summary>
[McpTool(
    "racing_get_runner_form",
    Title = "Form of a runner",
    Toolset = Toolset.Racing,
    Access = Access.Public,
    ReadOnly = true
)]
[Description(
    """
        One runner's whole form: past runs, latest first, records by track, distance, condition, box and more (placings are
        seconds and thirds), rider's and trainer's, breeding, comments. Margins in lengths, harness metres; price: starting price.
        """
)]
public sealed record GetRunnerForm(
    [property: Description(RacingArgs.MeetingDate)] string MeetingDate,
    [property: Description(RacingArgs.RaceType)] RaceType RaceType,
    [property: Description(RacingArgs.VenueMnemonic), RegularExpression("^[A-Za-z]{3}$")] string VenueMnemonic,
    [property: Description(RacingArgs.RaceNumber), Range(Domain.Racing.RaceNumber.First, Domain.Racing.RaceNumber.Last)]
        int RaceNumber,
    [property: Description(RacingArgs.RunnerNumber), Range(RacingRules.FirstRunner, RacingRules.LastRunner)]
        int RunnerNumber,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null,
    [property: Description("How many past runs."), Range(GetRunnerForm.Fewest, GetRunnerForm.Most)] int MaxStarts = 20,
    [property: Description(CommonArgs.Cursor)] string? Cursor = null
) : ITool<GetRunnerForm.Result>
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
        IReadOnlyDictionary<string, StartRecord>? RiderRecords,
        IReadOnlyDictionary<string, StartRecord>? TrainerRecords,
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
            RuleFor(x => x.MeetingDate).IsMeetingDate();
            RuleFor(x => x.RaceType).IsKnown();
            RuleFor(x => x.VenueMnemonic).IsVenueMnemonic();
            RuleFor(x => x.RaceNumber).IsRaceNumber();
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
            var key = RaceKey.Parse(
                request.MeetingDate,
                request.RaceType,
                request.VenueMnemonic,
                request.RaceNumber,
                clock
            );
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var (form, at) =
                await racing.GetRunnerFormAsync(key, request.RunnerNumber, jurisdiction, cancellationToken)
                ?? await InFieldAsync(key, request.RunnerNumber, jurisdiction, cancellationToken);

            var first = PageCursor.Skip(request.Cursor);
            return new Result(
                key.Meeting.Date.ToString(),
                key.Meeting.RaceType,
                key.Meeting.Venue.Value,
                key.Number.Value,
                jurisdiction,
                at,
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
                form.Records,
                form.RiderRecords is { Count: > 0 } rider ? rider : null,
                form.TrainerRecords is { Count: > 0 } trainer ? trainer : null,
                [.. form.WinningDistances.Select(won => new DistanceWins(won.Distance, won.Wins))],
                form.PastStarts.Count,
                [.. form.PastStarts.Skip(first).Take(request.MaxStarts).Select(PastRun.Of)],
                PageCursor.After(first + request.MaxStarts, form.PastStarts.Count),
                NextCall.Race
            );
        }

        // The field's form holds the runner with its latest starts, or tells which numbers there are.
        private async Task<Reading<RunnerForm>> InFieldAsync(
            RaceKey key,
            int number,
            Jurisdiction jurisdiction,
            CancellationToken cancellationToken
        )
        {
            var field = await racing.GetRaceFormAsync(key, jurisdiction, cancellationToken);
            return new(FormField.Choose(field.Value, [number], "runner_number")[0], field.At);
        }
    }
}
