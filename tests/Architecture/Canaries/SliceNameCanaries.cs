using System.ComponentModel;
using FluentValidation;
using MediatR;
using TabMcp.Application.Canary;
using TabMcp.Application.Tools;
using TabMcp.ArchitectureTests.Canaries;
using static TabMcp.ArchitectureTests.Rules.NamingRules;
using static TabMcp.ArchitectureTests.Rules.SliceRules;

namespace TabMcp.Application.Canary
{
    [Breaks(
        nameof(A_tool_is_named_by_module_verb_and_noun_and_its_class_by_verb_and_noun),
        "is called canaryGetCamel, which is not module_verb_noun"
    )]
    [McpTool("canaryGetCamel", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
    [Description("Planted.")]
    public sealed record GetCamel : ITool<Answer>
    {
        internal sealed class Validator : AbstractValidator<GetCamel>;

        internal sealed class Handler : IRequestHandler<GetCamel, Answer>
        {
            public Task<Answer> Handle(GetCamel request, CancellationToken cancellationToken) =>
                Task.FromResult(new Answer(1));
        }
    }

    [Breaks(
        nameof(A_tool_is_named_by_module_verb_and_noun_and_its_class_by_verb_and_noun),
        "is called canary_get, which is not module_verb_noun"
    )]
    [McpTool("canary_get", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
    [Description("Planted.")]
    public sealed record Get : ITool<Answer>
    {
        internal sealed class Validator : AbstractValidator<Get>;

        internal sealed class Handler : IRequestHandler<Get, Answer>
        {
            public Task<Answer> Handle(Get request, CancellationToken cancellationToken) =>
                Task.FromResult(new Answer(1));
        }
    }

    [Breaks(
        nameof(A_tool_is_named_by_module_verb_and_noun_and_its_class_by_verb_and_noun),
        "is called finch_get_strayed, which does not begin with its module"
    )]
    [McpTool("finch_get_strayed", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
    [Description("Planted.")]
    public sealed record GetStrayed : ITool<Answer>
    {
        internal sealed class Validator : AbstractValidator<GetStrayed>;

        internal sealed class Handler : IRequestHandler<GetStrayed, Answer>
        {
            public Task<Answer> Handle(GetStrayed request, CancellationToken cancellationToken) =>
                Task.FromResult(new Answer(1));
        }
    }

    [Breaks(
        nameof(A_tool_is_named_by_module_verb_and_noun_and_its_class_by_verb_and_noun),
        "is called canary_fetch_ball, whose verb is not one of ours"
    )]
    [McpTool("canary_fetch_ball", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
    [Description("Planted.")]
    public sealed record FetchBall : ITool<Answer>
    {
        internal sealed class Validator : AbstractValidator<FetchBall>;

        internal sealed class Handler : IRequestHandler<FetchBall, Answer>
        {
            public Task<Answer> Handle(FetchBall request, CancellationToken cancellationToken) =>
                Task.FromResult(new Answer(1));
        }
    }

    [Breaks(
        nameof(A_tool_is_named_by_module_verb_and_noun_and_its_class_by_verb_and_noun),
        "so its class must be GetOneThing"
    )]
    [McpTool(
        "canary_get_one_thing",
        Title = "Planted",
        Toolset = Toolset.Racing,
        Access = Access.Public,
        ReadOnly = true
    )]
    [Description("Planted.")]
    public sealed record GetAnother : ITool<Answer>
    {
        internal sealed class Validator : AbstractValidator<GetAnother>;

        internal sealed class Handler : IRequestHandler<GetAnother, Answer>
        {
            public Task<Answer> Handle(GetAnother request, CancellationToken cancellationToken) =>
                Task.FromResult(new Answer(1));
        }
    }

    /// <summary>Nothing wrong with it: its name is an older promise.</summary>
    [McpTool("tab_post", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
    [Description("Planted.")]
    public sealed record Post : ITool<Answer>
    {
        internal sealed class Validator : AbstractValidator<Post>;

        internal sealed class Handler : IRequestHandler<Post, Answer>
        {
            public Task<Answer> Handle(Post request, CancellationToken cancellationToken) =>
                Task.FromResult(new Answer(1));
        }
    }

    [Breaks(nameof(A_tool_and_each_of_its_arguments_is_described), "It has no description")]
    [McpTool("canary_get_mute", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
    public sealed record GetMute : ITool<Answer>
    {
        internal sealed class Validator : AbstractValidator<GetMute>;

        internal sealed class Handler : IRequestHandler<GetMute, Answer>
        {
            public Task<Answer> Handle(GetMute request, CancellationToken cancellationToken) =>
                Task.FromResult(new Answer(1));
        }
    }

    [Breaks(nameof(A_tool_and_each_of_its_arguments_is_described), "It has no description")]
    [McpTool("canary_get_blank", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
    [Description(" ")]
    public sealed record GetBlank : ITool<Answer>
    {
        internal sealed class Validator : AbstractValidator<GetBlank>;

        internal sealed class Handler : IRequestHandler<GetBlank, Answer>
        {
            public Task<Answer> Handle(GetBlank request, CancellationToken cancellationToken) =>
                Task.FromResult(new Answer(1));
        }
    }

    [Breaks(nameof(A_tool_and_each_of_its_arguments_is_described), "Its argument Second has no description")]
    [McpTool(
        "canary_get_half_said",
        Title = "Planted",
        Toolset = Toolset.Racing,
        Access = Access.Public,
        ReadOnly = true
    )]
    [Description("Planted.")]
    public sealed record GetHalfSaid([property: Description("Said.")] int First, int Second) : ITool<Answer>
    {
        internal sealed class Validator : AbstractValidator<GetHalfSaid>;

        internal sealed class Handler : IRequestHandler<GetHalfSaid, Answer>
        {
            public Task<Answer> Handle(GetHalfSaid request, CancellationToken cancellationToken) =>
                Task.FromResult(new Answer(1));
        }
    }

    [Breaks(
        nameof(A_slice_has_a_file_of_its_name_and_tests_beside_its_mirror),
        "It has no src/TabMcp.Application/Canary/GetUnfiled.cs"
    )]
    [Breaks(
        nameof(A_slice_has_a_file_of_its_name_and_tests_beside_its_mirror),
        "It has no tests/Unit/Application/Canary/GetUnfiledTests.cs"
    )]
    [McpTool(
        "canary_get_unfiled",
        Title = "Planted",
        Toolset = Toolset.Racing,
        Access = Access.Public,
        ReadOnly = true
    )]
    [Description("Planted.")]
    public sealed record GetUnfiled : ITool<Answer>
    {
        internal sealed class Validator : AbstractValidator<GetUnfiled>;

        internal sealed class Handler : IRequestHandler<GetUnfiled, Answer>
        {
            public Task<Answer> Handle(GetUnfiled request, CancellationToken cancellationToken) =>
                Task.FromResult(new Answer(1));
        }
    }
}

namespace TabMcp.Api.Canary
{
    [Breaks(nameof(A_slice_is_a_public_sealed_record_of_a_module), "lies in no module of the application layer")]
    [Breaks(
        nameof(A_tool_is_named_by_module_verb_and_noun_and_its_class_by_verb_and_noun),
        "which does not begin with its module"
    )]
    [McpTool(
        "canary_get_misplaced",
        Title = "Planted",
        Toolset = Toolset.Racing,
        Access = Access.Public,
        ReadOnly = true
    )]
    [Description("Planted.")]
    public sealed record GetMisplaced : ITool<Answer>
    {
        internal sealed class Validator : AbstractValidator<GetMisplaced>;

        internal sealed class Handler : IRequestHandler<GetMisplaced, Answer>
        {
            public Task<Answer> Handle(GetMisplaced request, CancellationToken cancellationToken) =>
                Task.FromResult(new Answer(1));
        }
    }
}
