using System.Text.Json;
using Json.Schema;

namespace TabMcp.IntegrationTests.Catalogue;

/// <summary>
/// Validates answers against a schema (JSON Schema 2020-12) with JsonSchema.Net, which shares no code with the server.
/// A keyword that 2020-12 does not have makes the schema invalid. <c>format</c> is a description and not a rule, as in 2020-12.
/// </summary>
internal sealed class AnswerSchema(JsonElement schema)
{
    private static readonly EvaluationOptions EveryError = new() { OutputFormat = OutputFormat.List };

    private static readonly Dialect Strict = Dialect.Draft202012.With([], allowUnknownKeywords: false);

    private readonly JsonSchema _schema = JsonSchema.Build(
        schema,
        // A registry of its own: schemas of several tools name the same definitions.
        new BuildOptions { Dialect = Strict, SchemaRegistry = new SchemaRegistry() }
    );

    /// <summary>The parts of the answer that do not fit the schema, each with its location and the reason.</summary>
    public IReadOnlyList<string> Faults(JsonElement answer)
    {
        var results = _schema.Evaluate(answer, EveryError);
        if (results.IsValid)
            return [];

        return
        [
            .. (results.Details ?? [])
                .Prepend(results)
                .SelectMany(result =>
                    (result.Errors ?? []).Select(error => $"{result.InstanceLocation}: {error.Key}: {error.Value}")
                )
                .DefaultIfEmpty("the answer does not fit, and the validator does not say why"),
        ];
    }
}
