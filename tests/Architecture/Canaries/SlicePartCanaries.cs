using System.ComponentModel;
using FluentValidation;
using MediatR;
using TabMcp.Application.Tools;
using TabMcp.ArchitectureTests.Canaries;
using static TabMcp.ArchitectureTests.Rules.SliceRules;

namespace TabMcp.Application.Canary;

[Breaks(nameof(A_slice_holds_its_own_validator_and_handler), "It holds no Validator")]
[McpTool("canary_get_unchecked", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
public sealed record GetUnchecked : ITool<Answer>
{
    internal sealed class Handler : IRequestHandler<GetUnchecked, Answer>
    {
        public Task<Answer> Handle(GetUnchecked request, CancellationToken cancellationToken) =>
            Task.FromResult(new Answer(1));
    }
}

[Breaks(nameof(A_slice_holds_its_own_validator_and_handler), "It holds no Handler")]
[McpTool("canary_get_unanswered", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
public sealed record GetUnanswered : ITool<Answer>
{
    internal sealed class Validator : AbstractValidator<GetUnanswered>;
}

[Breaks(nameof(A_slice_holds_its_own_validator_and_handler), "holds a Validator that serves something else")]
[McpTool("canary_get_others", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
public sealed record GetOthers : ITool<Answer>
{
    internal sealed class Validator : AbstractValidator<Answer>;

    internal sealed class Handler : IRequestHandler<GetOthers, Answer>
    {
        public Task<Answer> Handle(GetOthers request, CancellationToken cancellationToken) =>
            Task.FromResult(new Answer(1));
    }
}

[Breaks(nameof(A_slice_holds_its_own_validator_and_handler), "holds a Validator that is not sealed")]
[Breaks(nameof(A_slice_holds_its_own_validator_and_handler), "holds a Handler that is not internal")]
[McpTool("canary_get_loose", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
public sealed record GetLoose : ITool<Answer>
{
    internal class Validator : AbstractValidator<GetLoose>;

    public sealed class Handler : IRequestHandler<GetLoose, Answer>
    {
        public Task<Answer> Handle(GetLoose request, CancellationToken cancellationToken) =>
            Task.FromResult(new Answer(1));
    }
}

[Breaks(nameof(A_validator_or_handler_is_nested_in_the_slice_it_serves), "StrayValidator belongs inside a slice")]
internal sealed class StrayValidator : AbstractValidator<GetSound>;

[Breaks(nameof(A_validator_or_handler_is_nested_in_the_slice_it_serves), "StrayHandler.Inner belongs inside a slice")]
internal static class StrayHandler
{
    internal sealed class Inner : IRequestHandler<Unlisted, Answer>
    {
        public Task<Answer> Handle(Unlisted request, CancellationToken cancellationToken) =>
            Task.FromResult(new Answer(1));
    }
}

[Breaks(nameof(A_request_is_a_tool_of_the_catalogue), "Unlisted lacks [McpTool]")]
internal sealed record Unlisted : ITool<Answer>;
