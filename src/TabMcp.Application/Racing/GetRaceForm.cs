using TabMcp.Domain.Racing;

namespace TabMcp.Application.Racing;

/// <summary>The form of a race's field in brief, a few runners a page.</summary>
[McpTool(
    "racing_get_race_form",
    Title = "Form of a race",
    Toolset = Toolset.Racing,
    Access = Access.Public,
    FreshSeconds = 600,
    ReadOnly = true
)]
[Description(
    """
        Form of a race's runners: last five runs (trials too), records, rider's and trainer's of 12 months among them
        (placings are seconds and thirds; one left out has no starts), comment. Margins in lengths, harness metres; price: starting price.
        """
)]
public sealed record GetRaceForm(
    [property: Description(RacingArgs.MeetingDate)] string MeetingDate,
    [property: Description(RacingArgs.RaceType)] RaceType RaceType,
    [property: Description(RacingArgs.VenueMnemonic), StringLength(VenueKey.MaxLength, MinimumLength = 1)]
        string VenueMnemonic,
    [property: Description(RacingArgs.RaceNumber), Range(Domain.Racing.RaceNumber.First, Domain.Racing.RaceNumber.Last)]
        int RaceNumber,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null,
    [property: Description("Only these runner numbers."), MaxLength(GetRaceForm.LargestField)]
        IReadOnlyList<int>? Runners = null,
    [property: Description(CommonArgs.Cursor)] string? Cursor = null
) : ITool<GetRaceForm.Result>, IRaceRequest
{
    private const int LargestField = 30;

    /// <summary>One page of the field, and how many runners have form in all.</summary>
    public sealed record Result(
        string MeetingDate,
        RaceType RaceType,
        string VenueMnemonic,
        int RaceNumber,
        Jurisdiction Jurisdiction,
        string? MeetingName,
        DateTimeOffset AsOf,
        int RunnersInAll,
        IReadOnlyList<RunnerDigest> Runners,
        string? NextCursor,
        NextCall Next
    );

    internal sealed class Validator : AbstractValidator<GetRaceForm>
    {
        public Validator()
        {
            this.NamesRace();
            RuleFor(x => x.Jurisdiction).IsKnown();
            RuleFor(x => x.Runners)
                .Must(numbers => numbers is not { Count: > LargestField })
                .WithMessage($"must hold at most {LargestField} runner numbers; leave it out for all.");
            RuleFor(x => x.Cursor).IsCursor();
        }
    }

    internal sealed class Handler(IRacingApi racing, ICaller caller, TimeProvider clock)
        : IRequestHandler<GetRaceForm, Result>
    {
        public async Task<Result> Handle(GetRaceForm request, CancellationToken cancellationToken)
        {
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var (key, meeting, form) = await Venues.ReadAsync(
                racing,
                request.Sought(jurisdiction, clock),
                race => racing.GetRaceFormAsync(race, jurisdiction, cancellationToken),
                "form",
                cancellationToken
            );

            var chosen = request.Runners is { Count: > 0 } numbers
                ? FormField.Choose(form.Value, numbers, "runners")
                : form.Value;
            var first = PageCursor.Skip(request.Cursor);
            var page = AnswerSize.Fit(chosen.Skip(first).Select(RunnerDigest.Of), AnswerSize.Usual);
            return new Result(
                key.Date.ToString(),
                key.RaceType,
                key.Venue.Value,
                request.RaceNumber,
                jurisdiction,
                meeting?.Name,
                form.At,
                form.Value.Count,
                page,
                PageCursor.After(first + page.Count, chosen.Count),
                NextCall.RunnerForm
            );
        }
    }
}
