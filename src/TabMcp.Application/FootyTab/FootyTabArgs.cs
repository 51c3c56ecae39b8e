namespace TabMcp.Application.FootyTab;

/// <summary>What the arguments of FootyTAB tools mean, one phrase a thing.</summary>
internal static class FootyTabArgs
{
    public const string SportName = "Rugby League, AFL Football, or another name that TAB uses.";
    public const string RoundNumber = "Number of the round; footytab_get_all_rounds lists them.";
    public const string Series = "Series, where there are several; footytab_get_all_rounds names them.";
}
