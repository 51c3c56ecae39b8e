namespace TabMcp.Application.AnyPath;

/// <summary>What the arguments of generic tools mean, one phrase a thing.</summary>
internal static class GenericArgs
{
    public const string Path = "Such as /v1/tab-info-service/racing/dates; names raw or encoded once.";
    public const string Params = "Query keys and values (text, number, true, false).";
    public const string Select = "A part: /dates/0 (JSON Pointer) or meetings[*].meetingName.";
    public const string PostPath = "/v1/pricing-service/enquiry, or the same of an account.";
    public const string PostBody = "The JSON object to send, exactly.";
    public const string DryRun = "false asks a person to confirm, and sends.";
}
