namespace TabMcp.Application.Racing;

/// <summary>What the arguments of racing tools mean, one phrase a thing.</summary>
internal static class RacingArgs
{
    public const string MeetingDate =
        "Australian racing day: YYYY-MM-DD, today or tomorrow (Sydney time). A late overseas meeting belongs to the day before.";
    public const string RaceType = "R thoroughbred, H harness, G greyhound.";
    public const string VenueMnemonic = "Three letters of the venue, such as WFM; racing_get_meetings lists them.";
    public const string RaceNumber = "Number of the race on the programme.";
    public const string RunnerNumber = "Number of the runner; racing_get_race_form lists them.";
    public const string FixedOdds = "false leaves fixed odds out and keeps the tote.";
}
