using System.ComponentModel;
using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using TabMcp.Application.Answers;
using TabMcp.Application.Errors;
using TabMcp.Application.Tools;

namespace TabMcp.UnitTests.Application.Pipeline;

/// <summary>A tool made for looking at the pipeline around it.</summary>
internal interface IProbe : ITool<ProbeAnswer>
{
    string Word { get; }
}

internal sealed record ProbeAnswer(string Said) : IKeepsItself
{
    [JsonIgnore]
    public TimeSpan? FreshFor { get; init; }
}

[McpTool("probe_public_read", Title = "Public read", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
[Description("Reads what anyone may read.")]
internal sealed record PublicRead(string Word = "good") : IProbe;

[McpTool(
    "probe_account_read",
    Title = "Account read",
    Toolset = Toolset.Racing,
    Access = Access.Account,
    ReadOnly = true
)]
[Description("Reads what an account holder may read.")]
internal sealed record AccountRead(string Word = "good") : IProbe;

[McpTool(
    "probe_public_write",
    Title = "Public write",
    Toolset = Toolset.Racing,
    Access = Access.Public,
    ReadOnly = false
)]
[Description("Changes something.")]
internal sealed record PublicWrite(string Word = "good") : IProbe;

[McpTool(
    "probe_kept_read",
    Title = "Kept read",
    Toolset = Toolset.Racing,
    Access = Access.Public,
    FreshSeconds = 5,
    ReadOnly = true
)]
[Description("Reads what stays true for a while.")]
internal sealed record KeptRead(string Word = "good", IReadOnlyList<int>? Numbers = null) : IProbe;

internal sealed class ProbeValidator<T> : AbstractValidator<T>
    where T : IProbe
{
    public ProbeValidator(Steps steps) =>
        RuleFor(probe => probe.Word)
            .Must(word =>
            {
                steps.Note("validate");
                return word is not "bad";
            })
            .WithMessage("must not be bad.");
}

internal sealed class ProbeHandler<T>(Steps steps) : IRequestHandler<T, ProbeAnswer>
    where T : IProbe
{
    public Task<ProbeAnswer> Handle(T request, CancellationToken cancellationToken) =>
        steps.NextAsync(cancellationToken);
}

/// <summary>What the handler does on each attempt, in order; once the script is through, it answers.</summary>
internal sealed class Steps(List<string> journal)
{
    private readonly Queue<Func<CancellationToken, Task>> _script = [];

    public int Attempts { get; private set; }

    /// <summary>How long answers say that they stay true; nothing by default.</summary>
    public TimeSpan? AnswersKeepFor { get; set; }

    public void ThenFail(Exception failure) => _script.Enqueue(_ => Task.FromException(failure));

    public void ThenFail(ErrorKind kind, TimeSpan? retryAfter = null) =>
        ThenFail(new ToolException(kind, "It went wrong.") { RetryAfter = retryAfter });

    public void Then(Func<CancellationToken, Task> step) => _script.Enqueue(step);

    public void Note(string what) => journal.Add(what);

    public async Task<ProbeAnswer> NextAsync(CancellationToken cancellationToken)
    {
        Attempts++;
        Note("handle");
        if (_script.TryDequeue(out var step))
            await step(cancellationToken);
        return new("done") { FreshFor = AnswersKeepFor };
    }
}
