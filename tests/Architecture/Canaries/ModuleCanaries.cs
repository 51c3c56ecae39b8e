using System.ComponentModel;
using FluentValidation;
using MediatR;
using TabMcp.Application.Tools;
using TabMcp.ArchitectureTests.Canaries;
using static TabMcp.ArchitectureTests.Rules.ModuleRules;

namespace TabMcp.Application.Finch
{
    /// <summary>A word of another module.</summary>
    internal sealed record Song(string Name);
}

namespace TabMcp.Application.Tools
{
    [Breaks(nameof(What_the_modules_share_knows_no_module), "TabMcp.Application.Finch.Song")]
    internal static class SingsAlong
    {
        public static string Name(object song) => ((Finch.Song)song).Name;
    }
}

namespace TabMcp.Application.Naming
{
    [Breaks(nameof(Naming_knows_ports_and_no_slice), "\"TabMcp.Application.Canary.GetSound\"")]
    internal static class NamesASlice
    {
        public static int Number(object slice) => ((Canary.GetSound)slice).Number;
    }
}

namespace TabMcp.Application.Canary
{
    [Breaks(nameof(Modules_do_not_reach_into_each_other), "TabMcp.Application.Finch.Song")]
    internal static class Borrowed
    {
        public static IEnumerable<string> Sung()
        {
            yield return new Finch.Song("Borrowed").Name;
        }
    }

    [Breaks(nameof(No_one_but_the_pipeline_reaches_a_handler), "TabMcp.Application.Canary.GetSound+Handler")]
    internal sealed record HoldsAHandler(IReadOnlyList<GetSound.Handler> Handlers);

    [Breaks(nameof(A_slice_knows_no_other_slice), "TabMcp.Application.Canary.GetSound+Result")]
    [Breaks(nameof(A_slice_knows_no_other_slice), "\"TabMcp.Application.Canary.GetSound\"")]
    [McpTool("canary_get_echo", Title = "Echo", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
    [Description("Answers with what another slice answers.")]
    public sealed record GetEcho : ITool<Answer>
    {
        internal sealed class Validator : AbstractValidator<GetEcho>;

        internal sealed class Handler : IRequestHandler<GetEcho, Answer>
        {
            public Task<Answer> Handle(GetEcho request, CancellationToken cancellationToken) =>
                Task.FromResult(new Answer(new GetSound(1).Number + new GetSound.Result(1).Number));
        }
    }
}
