using TabMcp.Api.Canary;
using TabMcp.Application.Calls;
using TabMcp.ArchitectureTests.Canaries;
using static TabMcp.ArchitectureTests.Rules.ExceptionRules;
using static TabMcp.ArchitectureTests.Rules.LayerRules;

namespace TabMcp.Domain.Canary;

/// <summary>Nothing wrong with it: no rule may report it.</summary>
internal sealed record Plumage(string Colour, IReadOnlyList<int> Feathers)
{
    public static Plumage Parse(string text) =>
        text.Length > 0 ? new(text, [1, 2]) : throw new FormatException("A plumage has a colour.");
}

[Breaks(nameof(Domain_references_nothing_but_the_framework), "TabMcp.Application.Calls.ICaller")]
internal sealed record KnowsApplication(ICaller Caller);

[Breaks(nameof(Domain_references_nothing_but_the_framework), "Microsoft.Extensions.Logging.ILogger")]
internal sealed record KnowsLogging<T>(T Log)
    where T : Microsoft.Extensions.Logging.ILogger;

[Breaks(nameof(Domain_references_nothing_but_the_framework), "System.Net.Http.HttpMethod")]
internal sealed record KnowsHttp(IReadOnlyList<HttpMethod[]> Methods);

[Breaks(nameof(Domain_references_nothing_but_the_framework), "FluentValidation.AbstractValidator`1")]
internal static class KnowsPackage
{
    public static Func<Type> Type() => () => typeof(FluentValidation.AbstractValidator<>);
}

[Breaks(nameof(Domain_references_nothing_but_the_framework), "System.CommandLine.Command")]
[Breaks(nameof(Only_the_Api_knows_the_protocol_the_logger_and_the_command_line), "System.CommandLine.Command")]
internal sealed class KnowsCommandLine
{
    public static string Name(System.CommandLine.Command command) => command.Name;
}

[Breaks(nameof(Domain_references_nothing_but_the_framework), "TabMcp.Api.Canary.Perch")]
[Breaks(nameof(Nothing_references_the_Api), "TabMcp.Api.Canary.Perch")]
internal static class KnowsApi
{
    public static bool IsPerch(object thing) => thing is Perch;
}

[Breaks(nameof(A_layer_throws_ToolException_or_a_guard), "Fall makes a System.Net.Http.HttpRequestException")]
[Breaks(nameof(Domain_references_nothing_but_the_framework), "System.Net.Http.HttpRequestException")]
internal static class ThrowsOfHttp
{
    public static void Fall() => throw new HttpRequestException("Fell.") { HelpLink = "none" };
}
