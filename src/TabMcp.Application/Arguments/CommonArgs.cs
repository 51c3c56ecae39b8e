namespace TabMcp.Application.Arguments;

/// <summary>What the arguments of every module mean, one phrase a thing.</summary>
internal static class CommonArgs
{
    public const string Jurisdiction = "Whose pools and prices. Default: the server's.";
    public const string Cursor = "next_cursor of the page before.";
}
