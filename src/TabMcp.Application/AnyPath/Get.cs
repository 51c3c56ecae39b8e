using System.Text.Json;

namespace TabMcp.Application.AnyPath;

/// <summary>Whatever one of TAB's public services answers at a path.</summary>
[McpTool(
    "tab_get",
    Title = "Read any path",
    Toolset = Toolset.Generic,
    Access = Access.Public,
    FreshSeconds = 5,
    ReadOnly = true
)]
[Description(
    """
        Read any path of TAB's public services as raw JSON, for what no other tool gives. Services: tab-info-service,
        historical-results-service, recommendation-service, trending-bets-service. A long body comes as an outline: ask again with
        select for a part.
        """
)]
public sealed record Get(
    [property: Description(GenericArgs.Path)] string Path,
    [property: Description(GenericArgs.Params)] IReadOnlyDictionary<string, JsonElement>? Params = null,
    [property: Description(GenericArgs.Select)] string? Select = null,
    [property: Description(CommonArgs.Jurisdiction)] Jurisdiction? Jurisdiction = null
) : ITool<Get.Result>
{
    private const string JurisdictionKey = "jurisdiction";

    /// <summary>The body or the part asked for; an outline where that is too long.</summary>
    public sealed record Result(string Path, DateTimeOffset AsOf, JsonElement? Body, Outline? Outline, string? Narrow);

    internal sealed class Validator : AbstractValidator<Get>
    {
        public Validator()
        {
            RuleFor(x => x.Path).IsServicePath();
            RuleFor(x => x.Params).AreQuery();
            RuleFor(x => x.Select).IsSelection();
            RuleFor(x => x.Jurisdiction).IsKnown();
            RuleFor(x => x.Jurisdiction)
                .Null()
                .When(x => x.Params?.ContainsKey(JurisdictionKey) is true, ApplyConditionTo.CurrentValidator)
                .WithMessage("must not be given twice: leave it out of params.");
        }
    }

    internal sealed class Handler(IOpenApi tab, ICaller caller) : IRequestHandler<Get, Result>
    {
        public async Task<Result> Handle(Get request, CancellationToken cancellationToken)
        {
            var path = ServicePath.Parse(request.Path);
            var reading = await tab.GetAsync(path, Query(path, request), cancellationToken);
            var (part, at) = Selection.Parse(request.Select).From(reading.Value.Body);
            var open = OpenBody.Of(part, reading.Value.Path, at);
            return new(reading.Value.Path, reading.At, open.Body, open.Outline, open.Narrow);
        }

        // Nearly every service refuses a call that does not say whose prices are meant
        // (docs/upstream/services-and-links.md#jurisdiction).
        private Dictionary<string, string> Query(ServicePath path, Get request)
        {
            var query = (request.Params ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal)).ToDictionary(
                entry => entry.Key,
                entry =>
                    entry.Value.ValueKind is JsonValueKind.String ? entry.Value.GetString()! : entry.Value.GetRawText(),
                StringComparer.Ordinal
            );
            if (path.TakesJurisdiction)
                query.TryAdd(JurisdictionKey, (request.Jurisdiction ?? caller.Jurisdiction).ToString());
            return query;
        }
    }
}
