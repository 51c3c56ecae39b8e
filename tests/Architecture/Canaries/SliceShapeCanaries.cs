using System.ComponentModel;
using FluentValidation;
using MediatR;
using TabMcp.Application.Tools;
using TabMcp.ArchitectureTests.Canaries;
using static TabMcp.ArchitectureTests.Rules.SliceRules;

namespace TabMcp.Application.Canary;

[Breaks(nameof(A_slice_is_a_public_sealed_record_of_a_module), "It is not public")]
[McpTool("canary_get_hidden", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
internal sealed record GetHidden : ITool<Answer>
{
    internal sealed class Validator : AbstractValidator<GetHidden>;

    internal sealed class Handler : IRequestHandler<GetHidden, Answer>
    {
        public Task<Answer> Handle(GetHidden request, CancellationToken cancellationToken) =>
            Task.FromResult(new Answer(1));
    }
}

[Breaks(nameof(A_slice_is_a_public_sealed_record_of_a_module), "It is not sealed")]
[McpTool("canary_get_open", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
public record GetOpen : ITool<Answer>
{
    internal sealed class Validator : AbstractValidator<GetOpen>;

    internal sealed class Handler : IRequestHandler<GetOpen, Answer>
    {
        public Task<Answer> Handle(GetOpen request, CancellationToken cancellationToken) =>
            Task.FromResult(new Answer(1));
    }
}

[Breaks(nameof(A_slice_is_a_public_sealed_record_of_a_module), "It is no record")]
[McpTool("canary_get_plain", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
public sealed class GetPlain : ITool<Answer>
{
    internal sealed class Validator : AbstractValidator<GetPlain>;

    internal sealed class Handler : IRequestHandler<GetPlain, Answer>
    {
        public Task<Answer> Handle(GetPlain request, CancellationToken cancellationToken) =>
            Task.FromResult(new Answer(1));
    }
}

[Breaks(nameof(A_slice_answers_with_one_object_of_ours), "It answers with GetMany.Flock")]
[McpTool("canary_get_many", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
public sealed record GetMany : ITool<GetMany.Flock>
{
    /// <summary>A list.</summary>
    public sealed class Flock : List<int>;

    internal sealed class Validator : AbstractValidator<GetMany>;

    internal sealed class Handler : IRequestHandler<GetMany, GetMany.Flock>
    {
        public Task<GetMany.Flock> Handle(GetMany request, CancellationToken cancellationToken) =>
            Task.FromResult(new Flock());
    }
}

[Breaks(nameof(A_slice_answers_with_one_object_of_ours), "It answers with System.Int32")]
[McpTool("canary_get_number", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
public sealed record GetNumber : ITool<int>
{
    internal sealed class Validator : AbstractValidator<GetNumber>;

    internal sealed class Handler : IRequestHandler<GetNumber, int>
    {
        public Task<int> Handle(GetNumber request, CancellationToken cancellationToken) => Task.FromResult(1);
    }
}

[Breaks(nameof(A_slice_answers_with_one_object_of_ours), "It answers with TabMcp.Application.Canary.Answer[]")]
[McpTool("canary_get_array", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
public sealed record GetArray : ITool<Answer[]>
{
    internal sealed class Validator : AbstractValidator<GetArray>;

    internal sealed class Handler : IRequestHandler<GetArray, Answer[]>
    {
        public Task<Answer[]> Handle(GetArray request, CancellationToken cancellationToken) =>
            Task.FromResult(Array.Empty<Answer>());
    }
}

[Breaks(nameof(A_slice_answers_with_one_object_of_ours), "It answers with System.Collections.Generic.IReadOnlyList")]
[McpTool("canary_get_list", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
public sealed record GetList : ITool<IReadOnlyList<Answer>>
{
    internal sealed class Validator : AbstractValidator<GetList>;

    internal sealed class Handler : IRequestHandler<GetList, IReadOnlyList<Answer>>
    {
        public Task<IReadOnlyList<Answer>> Handle(GetList request, CancellationToken cancellationToken) =>
            Task.FromResult((IReadOnlyList<Answer>)[]);
    }
}

[Breaks(nameof(A_slice_answers_with_one_object_of_ours), "It answers with Pair")]
[McpTool("canary_get_struct", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
public sealed record GetStruct : ITool<Pair>
{
    internal sealed class Validator : AbstractValidator<GetStruct>;

    internal sealed class Handler : IRequestHandler<GetStruct, Pair>
    {
        public Task<Pair> Handle(GetStruct request, CancellationToken cancellationToken) =>
            Task.FromResult(new Pair(1));
    }
}

/// <summary>An answer that is no class.</summary>
public readonly record struct Pair(int Number);

[Breaks(nameof(A_slice_answers_with_one_object_of_ours), "It does not implement ITool")]
[Breaks(nameof(A_slice_holds_its_own_validator_and_handler), "serves something else")]
[McpTool("canary_get_request", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
public sealed record GetRequest : IRequest<Answer>
{
    internal sealed class Validator : AbstractValidator<GetRequest>;

    internal sealed class Handler : IRequestHandler<GetRequest, Answer>
    {
        public Task<Answer> Handle(GetRequest request, CancellationToken cancellationToken) =>
            Task.FromResult(new Answer(1));
    }
}
