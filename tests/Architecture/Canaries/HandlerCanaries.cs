using System.ComponentModel;
using FluentValidation;
using MediatR;
using TabMcp.Application.Errors;
using TabMcp.Application.Tools;
using TabMcp.ArchitectureTests.Canaries;
using TabMcp.ArchitectureTests.Rules;
using static TabMcp.ArchitectureTests.Rules.HandlerRules;

namespace TabMcp.Application.Canary;

[Breaks(nameof(A_handler_catches_nothing), "GetCaught.Handler.Handle catches ToolException")]
[McpTool("canary_get_caught", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
public sealed record GetCaught : ITool<Answer>
{
    internal sealed class Validator : AbstractValidator<GetCaught>;

    internal sealed class Handler : IRequestHandler<GetCaught, Answer>
    {
        public async Task<Answer> Handle(GetCaught request, CancellationToken cancellationToken)
        {
            try
            {
                await Task.Yield();
            }
            catch (ToolException)
            {
                return new(2);
            }

            return new(1);
        }
    }
}

[Breaks(nameof(A_handler_catches_nothing), "GetSwallowed.Handler.Handle catches Exception")]
[McpTool("canary_get_swallowed", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
public sealed record GetSwallowed : ITool<Answer>
{
    internal sealed class Validator : AbstractValidator<GetSwallowed>;

    internal sealed class Handler : IRequestHandler<GetSwallowed, Answer>
    {
        public async Task<Answer> Handle(GetSwallowed request, CancellationToken cancellationToken)
        {
            try
            {
                await Task.Yield();
            }
            catch (Exception)
            {
                return new(2);
            }

            return new(1);
        }
    }
}

[Breaks(nameof(A_handler_catches_nothing), "GetFiltered.Handler.Handle catches what a filter picks")]
[McpTool("canary_get_filtered", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
public sealed record GetFiltered : ITool<Answer>
{
    internal sealed class Validator : AbstractValidator<GetFiltered>;

    internal sealed class Handler : IRequestHandler<GetFiltered, Answer>
    {
        public async Task<Answer> Handle(GetFiltered request, CancellationToken cancellationToken)
        {
            try
            {
                await Task.Yield();
            }
            catch (Exception) when (request.Equals(null))
            {
                return new(2);
            }

            return new(1);
        }
    }
}

[Breaks(nameof(A_handler_catches_nothing), "GetNameless.Handler.Handle catches Object")]
[McpTool("canary_get_nameless", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
public sealed record GetNameless : ITool<Answer>
{
    internal sealed class Validator : AbstractValidator<GetNameless>;

    internal sealed class Handler : IRequestHandler<GetNameless, Answer>
    {
        public async Task<Answer> Handle(GetNameless request, CancellationToken cancellationToken)
        {
            try
            {
                await Task.Yield();
            }
            catch
            {
                return new(2);
            }

            return new(1);
        }
    }
}

[Breaks(nameof(A_handler_catches_nothing), "GetInALambda.Handler.Handle catches FormatException")]
[McpTool(
    "canary_get_in_a_lambda",
    Title = "Planted",
    Toolset = Toolset.Racing,
    Access = Access.Public,
    ReadOnly = true
)]
[Description("Planted.")]
public sealed record GetInALambda : ITool<Answer>
{
    internal sealed class Validator : AbstractValidator<GetInALambda>;

    internal sealed class Handler : IRequestHandler<GetInALambda, Answer>
    {
        public Task<Answer> Handle(GetInALambda request, CancellationToken cancellationToken)
        {
            Func<Answer> read = () =>
            {
                try
                {
                    return new(request.GetHashCode());
                }
                catch (FormatException)
                {
                    return new(2);
                }
            };
            return Task.FromResult(read());
        }
    }
}

[Breaks(
    nameof(LayerRules.Application_knows_Domain_and_neither_HTTP_nor_MCP_nor_the_host),
    "System.Net.Http.HttpClient"
)]
[Breaks(nameof(A_handler_depends_on_ports_and_the_clock), "takes System.Net.Http.HttpClient, which is no port")]
[McpTool("canary_get_by_http", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
public sealed record GetByHttp : ITool<Answer>
{
    internal sealed class Validator : AbstractValidator<GetByHttp>;

    internal sealed class Handler(HttpClient client) : IRequestHandler<GetByHttp, Answer>
    {
        public Task<Answer> Handle(GetByHttp request, CancellationToken cancellationToken)
        {
            return Task.FromResult(new Answer(client.GetHashCode()));
        }
    }
}

[Breaks(nameof(A_handler_depends_on_ports_and_the_clock), "takes Microsoft.Extensions.Logging.ILogger")]
[Breaks(nameof(A_handler_depends_on_ports_and_the_clock), "takes MediatR.IMediator")]
[McpTool(
    "canary_get_by_mediator",
    Title = "Planted",
    Toolset = Toolset.Racing,
    Access = Access.Public,
    ReadOnly = true
)]
[Description("Planted.")]
public sealed record GetByMediator : ITool<Answer>
{
    internal sealed class Validator : AbstractValidator<GetByMediator>;

    internal sealed class Handler(IMediator mediator, Microsoft.Extensions.Logging.ILogger logger)
        : IRequestHandler<GetByMediator, Answer>
    {
        public Task<Answer> Handle(GetByMediator request, CancellationToken cancellationToken)
        {
            return Task.FromResult(new Answer(mediator.GetHashCode() + logger.GetHashCode()));
        }
    }
}

[Breaks(nameof(A_handler_depends_on_ports_and_the_clock), "takes TabMcp.Application.Canary.Answer, which is no port")]
[McpTool("canary_get_by_class", Title = "Planted", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Planted.")]
public sealed record GetByClass : ITool<Answer>
{
    internal sealed class Validator : AbstractValidator<GetByClass>;

    internal sealed class Handler(Answer answer) : IRequestHandler<GetByClass, Answer>
    {
        public Task<Answer> Handle(GetByClass request, CancellationToken cancellationToken)
        {
            return Task.FromResult(answer);
        }
    }
}
