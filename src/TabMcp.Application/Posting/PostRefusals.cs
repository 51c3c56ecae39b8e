namespace TabMcp.Application.Posting;

/// <summary>Why the record of posts does not let a post through.</summary>
public static class PostRefusals
{
    /// <summary>The confirmation stood for an earlier post.</summary>
    public static ToolException UsedConfirmation() =>
        new(
            ErrorKind.Forbidden,
            "This confirmation has been used: it stood for one post, and whoever used it was told what became of that. "
                + "Do not post again on a guess; a new call asks the person anew."
        );

    /// <summary>The record cannot be written, so nothing may be sent.</summary>
    public static ToolException NoRecord(Exception cause) =>
        new(
            ErrorKind.Forbidden,
            "Nothing was sent: the record of posts (TAB_AUDIT_FILE) cannot be written. Its operator must see to its disk first.",
            cause
        );
}
