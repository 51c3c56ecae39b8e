namespace TabMcp.Application.Answers;

/// <summary>The tool that answers the obvious next question, and how to call it from here.</summary>
public sealed record NextCall(string Tool, string With)
{
    internal static NextCall Meetings { get; } = new("racing_get_meetings", "meeting_date as given here");

    internal static NextCall Race { get; } =
        new("racing_get_race", "meeting_date, race_type, venue_mnemonic and race_number as given here");

    internal static NextCall RaceForm { get; } = new("racing_get_race_form", "the race's identifiers as given here");

    internal static NextCall RunnerForm { get; } =
        new("racing_get_runner_form", "the race's identifiers and a runner_number as given here");
}
