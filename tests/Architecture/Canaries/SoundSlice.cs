using System.ComponentModel;
using FluentValidation;
using MediatR;
using TabMcp.Application.Tools;

namespace TabMcp.Application.Canary;

/// <summary>What slices answer with that are at fault in something else.</summary>
public sealed record Answer(int Number);

/// <summary>A port.</summary>
public interface IAnswers
{
    /// <summary>The answers.</summary>
    Task<IAsyncDisposable> OpenAsync(CancellationToken cancellationToken);
}

/// <summary>Nothing wrong with it, though its handler makes the compiler write every catch that it can: no rule may report it.</summary>
[McpTool("canary_get_sound", Title = "Sound", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("A slice as it should be.")]
public sealed record GetSound(
    [property: Description("How many.")] int Number,
    [Description("Of what.")] IReadOnlyList<string>? Kinds = null
) : ITool<GetSound.Result>
{
    /// <summary>The answer.</summary>
    public sealed record Result(int Number);

    internal sealed class Validator : AbstractValidator<GetSound>
    {
        public Validator() => RuleFor(x => x.Number).InclusiveBetween(1, 2);
    }

    internal sealed class Handler(IAnswers answers, TimeProvider clock) : IRequestHandler<GetSound, Result>
    {
        private readonly Lock _gate = new();

        public async Task<Result> Handle(GetSound request, CancellationToken cancellationToken)
        {
            await using var first = await answers.OpenAsync(cancellationToken);
            try
            {
                foreach (var kind in request.Kinds ?? [])
                    await Later(kind, cancellationToken);
            }
            finally
            {
                await answers.OpenAsync(cancellationToken);
            }

            lock (_gate)
                return new(clock.GetUtcNow().Year);
        }

        private async Task Later(string kind, CancellationToken cancellationToken)
        {
            Func<Task> open = async () => await answers.OpenAsync(cancellationToken);
            if (kind.Length > 0)
                await open();
        }
    }
}
