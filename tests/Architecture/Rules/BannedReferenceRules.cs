using System.Runtime.CompilerServices;
using Mono.Cecil;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>Framework members that the product does not touch, however an analyzer may be silenced.</summary>
internal static class BannedReferenceRules
{
    public static Rule Time_comes_from_a_TimeProvider { get; } =
        Banned(
            (_, use) =>
                use.Type.FullName switch
                {
                    "System.DateTime" or "System.DateTimeOffset" => use.Called?.Name
                        is "get_Now"
                            or "get_UtcNow"
                            or "get_Today",
                    "System.Environment" => use.Called?.Name is "get_TickCount" or "get_TickCount64",
                    "System.Diagnostics.Stopwatch" => true,
                    _ => false,
                }
        );

    public static Rule Nothing_blocks_a_thread { get; } =
        Banned(
            (_, use) =>
                use.Type.FullName switch
                {
                    "System.Threading.Thread" => use.Called?.Name is "Sleep",
                    "System.Threading.Tasks.Task" => use.Called?.Name is "Wait" or "WaitAll" or "WaitAny",
                    "System.Threading.Tasks.Task`1" => use.Called?.Name is "get_Result",
                    _ => use is { Called.Name: "GetResult", From: MethodDefinition caller }
                        && use.Type.Name.Contains("Awaiter", StringComparison.Ordinal)
                        && use.Type.Outermost().Namespace.IsWithin("System.Runtime.CompilerServices")
                        && !caller.IsStateMachine()
                        && caller.Module.EntryPoint != caller,
                }
        );

    public static Rule Clients_come_from_the_factory { get; } =
        Banned((_, use) => use is { Type.FullName: "System.Net.Http.HttpClient", Called.Name: ".ctor" });

    public static Rule Chance_can_be_seeded { get; } =
        Banned((_, use) => use is { Type.FullName: "System.Random", Called.Name: "get_Shared" });

    public static Rule Only_the_command_line_writes_to_the_console { get; } =
        Banned((type, use) => use.Type.FullName is "System.Console" && !type.Namespace.IsWithin("TabMcp.Api.Cli"));

    public static Rule Only_the_configuration_reads_the_environment { get; } =
        Banned(
            (type, use) =>
                use is { Type.FullName: "System.Environment", Called.Name: var name }
                && name is "GetEnvironmentVariable" or "GetEnvironmentVariables" or "ExpandEnvironmentVariables"
                && !type.Namespace.IsWithin("TabMcp.Api.Configuration")
        );

    private static Rule Banned(Func<TypeDefinition, Reference, bool> isBanned, [CallerMemberName] string name = "") =>
        Rule.Of(
            Layers.All,
            type =>
                Reference
                    .In(type)
                    .Where(use => isBanned(type, use))
                    .Select(use => $"{use.From.Readable()} uses {use.Type.Readable()}{Member(use)}."),
            name: name
        );

    private static string Member(Reference use) => use.Called is null ? "" : $".{use.Called.Name}";
}
