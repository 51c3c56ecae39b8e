namespace TabMcp.ArchitectureTests.Rules;

/// <summary>How the parts of the application layer keep apart, so that a module or a slice can be removed whole.</summary>
internal static class ModuleRules
{
    private const string Naming = "TabMcp.Application.Naming";

    public static Rule Modules_do_not_reach_into_each_other { get; } =
        Rule.Of(
            [Layer.Application],
            type =>
                from use in Reference.In(type)
                let other = Slice.ModuleOf(use.Type)
                where other is not null && other != Slice.ModuleOf(type)
                select $"{use.From.Readable()} uses {use.Type.Readable()} of the module {other}.",
            type => Slice.ModuleOf(type) is not null
        );

    public static Rule What_the_modules_share_knows_no_module { get; } =
        Rule.Of(
            [Layer.Application],
            type =>
                from use in Reference.In(type)
                let module = Slice.ModuleOf(use.Type)
                where module is not null
                select $"{use.From.Readable()} uses {use.Type.Readable()} of the module {module}.",
            type => Slice.ModuleOf(type) is null && !type.Namespace.IsWithin(Naming)
        );

    // A name is looked up in the lists of the module that it belongs to, so resolving names takes the modules' ports.
    public static Rule Naming_knows_ports_and_no_slice { get; } =
        Rule.Of(
            [Layer.Application],
            type =>
                from use in Reference.In(type)
                where Slice.Is(use.Type.Outermost().Resolve())
                select $"{use.From.Readable()} uses {use.Type.Readable()}, a slice.",
            type => type.Namespace.IsWithin(Naming)
        );

    public static Rule A_slice_knows_no_other_slice { get; } =
        Rule.Of(
            [Layer.Application],
            type =>
                from use in Reference.In(type)
                let other = use.Type.Outermost()
                where other.FullName != type.FullName && other.Layer() is Layer.Application && Slice.Is(other.Resolve())
                select $"{use.From.Readable()} uses {use.Type.Readable()}; what two slices share belongs to their module.",
            Slice.Is
        );

    public static Rule No_one_but_the_pipeline_reaches_a_handler { get; } =
        Rule.Of(
            Layers.All,
            type =>
                from use in Reference.In(type)
                where use.Type.Outermost().FullName != type.FullName && use.Type.Layer() is not null
                where use.Type.Resolve()?.Closes(Slice.HandlerContract) is not null
                select $"{use.From.Readable()} uses {use.Type.Readable()} itself."
        );
}
