using TabMcp.Domain.Racing;

namespace TabMcp.Application.Racing;

/// <summary>The arguments that name one race. Each tool that reads one race takes them.</summary>
internal interface IRaceRequest
{
    string MeetingDate { get; }

    RaceType RaceType { get; }

    string VenueMnemonic { get; }

    int RaceNumber { get; }
}

/// <summary>Checks the arguments that name one race, and turns them into Domain values.</summary>
internal static class RaceRequests
{
    /// <summary>Adds the rules of the arguments that name a race.</summary>
    public static void NamesRace<T>(this AbstractValidator<T> validator)
        where T : IRaceRequest
    {
        validator.RuleFor(x => x.MeetingDate).IsMeetingDate();
        validator.RuleFor(x => x.RaceType).IsKnown();
        validator.RuleFor(x => x.VenueMnemonic).IsVenueMnemonic();
        validator.RuleFor(x => x.RaceNumber).IsRaceNumber();
    }

    /// <summary>The race that valid arguments name.</summary>
    public static SoughtRace Sought(this IRaceRequest request, Jurisdiction jurisdiction, TimeProvider clock) =>
        new(
            new(MeetingDate.Parse(request.MeetingDate, clock), request.RaceType, request.VenueMnemonic, jurisdiction),
            RaceNumber.Parse(request.RaceNumber)
        );
}
