namespace TabMcp.Application.Racing;

/// <summary>What the arguments of racing tools mean, one phrase a thing.</summary>
internal static class RacingArgs
{
    public const string MeetingDate = "Racing day in Sydney: YYYY-MM-DD, yesterday, today or tomorrow.";
    public const string RaceType = "R thoroughbred, H harness, G greyhound.";
    public const string VenueMnemonic = "Three letters of the venue (WFM), or its name that day (Flemington).";
    public const string RaceNumber = "Number of the race on the programme.";
    public const string RunnerNumber = "Number of the runner; racing_get_race_form lists them.";
    public const string FixedOdds = "false leaves fixed odds out and keeps the tote.";
}
