using TabMcp.ArchitectureTests.Canaries;
using static TabMcp.ArchitectureTests.Rules.ExceptionRules;
using static TabMcp.ArchitectureTests.Rules.NamingRules;

namespace TabMcp.Infrastructure.Canary;

[Breaks(nameof(A_name_says_what_a_type_does), "FeedManager ends in Manager")]
internal static class FeedManager;

[Breaks(nameof(A_name_says_what_a_type_does), "FeedUtils ends in Utils")]
internal sealed class FeedUtils<T>
{
    public T? Value { get; init; }
}

[Breaks(nameof(A_name_says_what_a_type_does), "Nest.FeedDto ends in Dto")]
internal static class Nest
{
    internal sealed record FeedDto(int Grain);
}

/// <summary>Nothing wrong with it: it says what it registers.</summary>
internal static class FeedServices;

[Breaks(nameof(An_interface_is_a_port_of_Application), "IFeed is an interface outside the application layer")]
internal interface IFeed
{
    int Grain { get; }
}

[Breaks(nameof(ToolException_is_the_only_exception_of_ours), "EscapedException is an exception of its own")]
internal sealed class EscapedException(string message) : Exception(message);

[Breaks(
    nameof(A_layer_throws_ToolException_or_a_guard),
    "Escapes.Now makes a TabMcp.Infrastructure.Canary.EscapedException"
)]
[Breaks(nameof(A_layer_throws_ToolException_or_a_guard), "Escapes.Later makes a System.TimeoutException")]
internal static class Escapes
{
    public static void Now() => throw new EscapedException("Gone.");

    public static async Task Later()
    {
        await Task.Yield();
        throw new TimeoutException("Gone.");
    }
}
