using System.Text.Json;
using TabMcp.Application.AnyPath;

namespace TabMcp.Application.Posting;

/// <summary>One body sent to TAB, once, after a person said yes to exactly that body.</summary>
[McpTool("tab_post", Title = "Post to TAB", Toolset = Toolset.Generic, Access = Access.Public, ReadOnly = false)]
[Description(
    """
        Send one JSON body to TAB's pricing service. dry_run (the default) only checks it; with dry_run false a person is
        asked to confirm the exact body. Sent once and never again. Outcome uncertain means TAB may have taken it: do not
        repeat, tell the person.
        """
)]
public sealed record Post(
    [property: Description(GenericArgs.PostPath)] string Path,
    [property: Description(GenericArgs.PostBody)] IReadOnlyDictionary<string, JsonElement> Body,
    [property: Description(GenericArgs.DryRun)] bool DryRun = true
) : ITool<Post.Result>
{
    /// <summary>What became of it. <c>Unsettled</c> are earlier posts, of the last day, whose outcome nobody knows.</summary>
    public sealed record Result(
        PostOutcome Outcome,
        string Note,
        string Path,
        string BodySha256,
        DateTimeOffset AsOf,
        Guid? Id,
        int? Status,
        JsonElement? Body,
        Outline? Outline,
        IReadOnlyList<UnsettledPost>? Unsettled
    );

    internal sealed class Validator : AbstractValidator<Post>
    {
        public Validator(PostLimits limits)
        {
            RuleFor(x => x.Path).IsPostPath();
            RuleFor(x => x.Body).IsPostBody(limits);
        }
    }

    internal sealed class Handler(
        IConsent person,
        IPostLedger ledger,
        IUpstreamAccess access,
        IPostOffice office,
        TimeProvider clock
    ) : IRequestHandler<Post, Result>
    {
        public async Task<Result> Handle(Post request, CancellationToken cancellationToken)
        {
            var draft = new PostDraft(PostPath.Parse(request.Path), request.Body);
            if (request.DryRun)
                return Answer(draft, Nothing(PostOutcome.DryRun));

            var consent = person.Ask("tab_post", draft.Subject, id => draft.Question(id, ledger.Unsettled));
            if (consent.Word is ConsentWord.Awaited)
                return Answer(draft, Nothing(PostOutcome.Unconfirmed));

            var entry = new PostEntry(consent.Id, draft.Path.Masked, draft.Sha256, draft.LargestStake);
            if (consent.Word is ConsentWord.Declined)
            {
                ledger.Decline(entry);
                return Answer(draft, Nothing(PostOutcome.Declined));
            }

            if (draft.Path.IsOfAccount)
                await access.AcquireAsync(Access.Account, cancellationToken);

            // Nothing may come between the record and the sending, and nothing may stop what is sent.
            cancellationToken.ThrowIfCancellationRequested();
            ledger.Begin(entry);
            var reply = await office.SendAsync(draft.Path, draft.BytesWith(entry.Id), entry.Id);
            ledger.End(entry, reply.Outcome, reply.Status);
            return Answer(draft, reply, entry.Id);
        }

        private PostReply Nothing(PostOutcome outcome) => new(outcome, clock.GetUtcNow());

        private Result Answer(PostDraft draft, PostReply reply, Guid? id = null)
        {
            var open = OpenBody.Of(reply.Body.GetValueOrDefault());
            var unsettled = ledger.Unsettled;
            return new(
                reply.Outcome,
                reply.Outcome.Note(),
                draft.Path.Masked,
                draft.Sha256,
                reply.At,
                id,
                reply.Status,
                open.Body,
                open.Outline,
                unsettled.Count > 0 ? unsettled : null
            );
        }
    }
}
