namespace TabMcp.Application.Racing;

/// <summary>The racing days that TAB has meetings for.</summary>
[McpTool(
    "racing_get_all_meeting_dates",
    Title = "Racing days",
    Toolset = Toolset.Racing,
    Access = Access.Public,
    FreshSeconds = 600,
    ReadOnly = true
)]
[Description(
    "The racing days that have meetings, with TAB's names for them, and whether races further off (futures) are listed."
)]
public sealed record GetAllMeetingDates(
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null
) : ITool<GetAllMeetingDates.Result>
{
    /// <summary>The days, earliest first.</summary>
    public sealed record Result(
        Jurisdiction Jurisdiction,
        DateTimeOffset AsOf,
        IReadOnlyList<Day> Dates,
        bool? Futures,
        NextCall? Next
    );

    /// <summary>One racing day.</summary>
    public sealed record Day(string MeetingDate, string? DateName);

    internal sealed class Validator : AbstractValidator<GetAllMeetingDates>
    {
        public Validator() => RuleFor(x => x.Jurisdiction).IsKnown();
    }

    internal sealed class Handler(IRacingApi racing, ICaller caller) : IRequestHandler<GetAllMeetingDates, Result>
    {
        public async Task<Result> Handle(GetAllMeetingDates request, CancellationToken cancellationToken)
        {
            var jurisdiction = request.Jurisdiction ?? caller.Jurisdiction;
            var known = await racing.GetDaysAsync(jurisdiction, cancellationToken);

            var days = known
                .Value.Where(day => day is { Date: not null, IsFutures: false })
                .OrderBy(day => day.Date!.Value)
                .Select(day => new Day(day.Date!.ToString(), day.Name))
                .ToList();
            return new(
                jurisdiction,
                known.At,
                days,
                known.Value.Any(day => day.IsFutures) ? true : null,
                days.Count > 0 ? NextCall.Meetings : null
            );
        }
    }
}
