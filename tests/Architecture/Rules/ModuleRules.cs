using ArchUnitNET.Domain;
using MediatR;
using TabMcp.Application.Tools;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>Rules that keep the parts of the Application layer apart, so that a module or a slice can be removed whole.</summary>
internal static class ModuleRules
{
    private static readonly IObjectProvider<IType> Naming = Named.From("TabMcp.Application.Naming");

    private static readonly IObjectProvider<IType> Modules = Types(true)
        .That()
        .FollowCustomPredicate(type => ModuleOf(type) is not null, "belong to a module");

    private static readonly IObjectProvider<IType> PartsOfSlices = new WithNested(
        Types().That().HaveAnyAttributes(typeof(McpToolAttribute))
    );

    private static readonly IObjectProvider<IType> Handlers = Types()
        .That()
        .ImplementInterface(typeof(IRequestHandler<,>));

    public static Rule Modules_do_not_reach_into_each_other { get; } =
        Rule.Of(
            [Layer.Application],
            Types().That().Are(Modules).Should().FollowCustomCondition(new UseNoneOf(Modules, butTheirOwn: ModuleOf))
        );

    public static Rule What_the_modules_share_knows_no_module { get; } =
        Rule.Of(
            [Layer.Application],
            Types()
                .That()
                .Are(Named.Of(Layer.Application))
                .And()
                .AreNot(Modules)
                .And()
                .AreNot(Naming)
                .Should()
                .NotDependOnAny(Modules)
        );

    // A name is looked up in the lists of the module that it belongs to, so resolving names takes the modules' ports.
    public static Rule Naming_knows_ports_and_no_slice { get; } =
        Rule.Of([Layer.Application], Types().That().Are(Naming).Should().NotDependOnAny(PartsOfSlices));

    public static Rule A_slice_knows_no_other_slice { get; } =
        Rule.Of(
            [Layer.Application],
            Types()
                .That()
                .Are(PartsOfSlices)
                .Should()
                .FollowCustomCondition(new UseNoneOf(PartsOfSlices, butTheirOwn: Named.Outermost))
        );

    public static Rule No_one_but_the_pipeline_reaches_a_handler { get; } =
        Rule.Of(
            Layers.All,
            Types().That().Are(Named.Of([.. Layers.All])).And().AreNot(Handlers).Should().NotDependOnAny(Handlers)
        );

    private static string? ModuleOf(IType type) => Slice.ModuleOf(type.Namespace.FullName);
}
