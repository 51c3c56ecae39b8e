using System.Runtime.CompilerServices;
using Mono.Cecil;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>Who may know whom.</summary>
internal static class LayerRules
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public static Rule Domain_references_nothing_but_the_framework { get; } =
        Rule.Of(
            [Layer.Domain],
            type =>
                Reference
                    .In(type)
                    .Where(use => use.Type.Layer() is not Layer.Domain && !IsPlainFramework(use.Type))
                    .Select(Says)
        );

    public static Rule Application_knows_Domain_and_neither_HTTP_nor_MCP_nor_the_host { get; } =
        Without(
            [Layer.Application],
            [Layer.Infrastructure, Layer.Api, Layer.Sandbox],
            [
                "System.Net",
                "Microsoft.Extensions.Http",
                "ModelContextProtocol",
                "Microsoft.AspNetCore",
                "Microsoft.Extensions.Hosting",
                "Serilog",
                "System.CommandLine",
            ]
        );

    public static Rule Infrastructure_knows_neither_its_host_nor_the_sandbox { get; } =
        Without(
            [Layer.Infrastructure],
            [Layer.Api, Layer.Sandbox],
            ["Microsoft.AspNetCore", "ModelContextProtocol", "Serilog", "System.CommandLine"]
        );

    public static Rule Sandbox_references_nothing_of_ours_but_Domain { get; } =
        Without([Layer.Sandbox], [Layer.Application, Layer.Infrastructure, Layer.Api], []);

    public static Rule Only_the_Api_knows_the_protocol_the_logger_and_the_command_line { get; } =
        Without(
            [Layer.Domain, Layer.Application, Layer.Infrastructure, Layer.Sandbox],
            [],
            ["ModelContextProtocol", "Serilog", "System.CommandLine"]
        );

    public static Rule Nothing_references_the_Api { get; } =
        Without([Layer.Domain, Layer.Application, Layer.Infrastructure, Layer.Sandbox], [Layer.Api], []);

    private static Rule Without(
        IReadOnlyList<Layer> layers,
        IReadOnlyList<Layer> banned,
        IReadOnlyList<string> libraries,
        [CallerMemberName] string name = ""
    ) =>
        Rule.Of(
            layers,
            type =>
                Reference
                    .In(type)
                    .Where(use =>
                        (use.Type.Layer() is { } layer && banned.Contains(layer))
                        || (use.Type.Layer() is null && libraries.Any(use.Type.ComesFrom))
                    )
                    .Select(Says),
            name: name
        );

    // By its file and not only by its name: System.CommandLine and its like are packages. Nothing here reads or writes.
    private static bool IsPlainFramework(TypeReference type) =>
        type.ComesFrom("System")
        && File.Exists(Path.Combine(Framework, $"{type.Assembly()}.dll"))
        && !type.ComesFrom("System.Net")
        && !type.ComesFrom("System.IO")
        && !type.ComesFrom("Microsoft");

    private static string Says(Reference use) => $"{use.From.Readable()} uses {use.Type.FullName}.";
}
