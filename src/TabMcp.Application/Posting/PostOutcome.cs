namespace TabMcp.Application.Posting;

/// <summary>What became of a post.</summary>
public enum PostOutcome
{
    /// <summary>Nothing was to be sent: this was a trial.</summary>
    DryRun = 0,

    /// <summary>Nothing was sent: a person has yet to say yes.</summary>
    Unconfirmed = 1,

    /// <summary>Nothing was sent: the person said no.</summary>
    Declined = 2,

    /// <summary>Nothing reached TAB: no connection came about, or none was tried since TAB was down a moment ago.</summary>
    NotSent = 3,

    /// <summary>TAB turned it away.</summary>
    Refused = 4,

    /// <summary>TAB took it and answered.</summary>
    Answered = 5,

    /// <summary>It was sent, and what TAB made of it is not known.</summary>
    Uncertain = 6,
}

/// <summary>What outcomes mean to whoever reads them.</summary>
internal static class PostOutcomes
{
    public static string Note(this PostOutcome outcome) =>
        outcome switch
        {
            PostOutcome.DryRun =>
                "Nothing was sent. With dry_run false a person is asked to confirm exactly this body.",
            PostOutcome.Unconfirmed => "Nothing was sent: a person has to confirm exactly this body first.",
            PostOutcome.Declined => "Nothing was sent: the person did not confirm it. Ask them before you try again.",
            PostOutcome.NotSent =>
                "Nothing was sent: no connection to TAB came about, or TAB is down and left alone for now. Ask again in a minute.",
            PostOutcome.Refused => "TAB turned it away, so nothing was done. status is TAB's.",
            PostOutcome.Answered => "TAB took it; body is what it said, errors in it included.",
            PostOutcome.Uncertain =>
                "It was sent, and whether TAB took it is not known. Do NOT send it again: a person must look at TAB first.",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "This outcome means nothing."),
        };
}
