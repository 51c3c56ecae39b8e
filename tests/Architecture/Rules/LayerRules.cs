using System.Runtime.CompilerServices;
using ArchUnitNET.Domain;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>Rules about which layer may depend on which layer and library.</summary>
internal static class LayerRules
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    // ArchUnitNET's OnlyDependOn overlooks types of assemblies that are not loaded, so the rule names what is banned.
    private static readonly IObjectProvider<IType> BeyondTheFramework = Types(true)
        .That()
        .FollowCustomPredicate(type => !IsOfTheFramework(type), "are not in the framework")
        .Or()
        .Are(Named.From("System.Net", "System.IO", "Microsoft"))
        .And()
        .AreNot(Named.Of(Layer.Domain))
        .And()
        .AreNot(Named.Mark);

    public static Rule Domain_references_nothing_but_the_framework { get; } =
        Rule.Of([Layer.Domain], Types().That().Are(Named.Of(Layer.Domain)).Should().NotDependOnAny(BeyondTheFramework));

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
            Types()
                .That()
                .Are(Named.Of([.. layers]))
                .Should()
                .NotDependOnAny(Named.From([.. banned.Select(layer => layer.Assembly()), .. libraries])),
            name
        );

    // By its file and not only by its name: packages such as System.CommandLine are not in the framework's folder.
    private static bool IsOfTheFramework(IType type) =>
        File.Exists(Path.Combine(Framework, $"{type.Assembly.Name.Split(',')[0]}.dll"));
}
