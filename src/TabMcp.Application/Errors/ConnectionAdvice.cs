namespace TabMcp.Application.Errors;

/// <summary>The parts of messages that say what to check or change if TAB cannot be reached.</summary>
public static class ConnectionAdvice
{
    /// <summary>What to check if the host's name cannot be resolved.</summary>
    public static string UnknownHost => "Check this machine's network and DNS, and TAB_BASE_URL if it is set.";

    /// <summary>What to check if the host refuses connections.</summary>
    public static string NothingListens => "If TAB_BASE_URL is set, check that something listens there.";

    /// <summary>What to check if the reply is not HTTP.</summary>
    public static string NotHttp => "Check TAB_BASE_URL and any proxy between this machine and TAB.";

    /// <summary>What to do if TAB's edge refuses the network.</summary>
    public static string BlockedNetwork =>
        "Run this server from a home connection in Australia, or start it with --sandbox to work with invented data. Trying again does not help.";
}
