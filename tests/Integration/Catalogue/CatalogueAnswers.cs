using System.Text;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Catalogue;

/// <summary>Every tool called once in each era with its example, on a clock that stands still.</summary>
public sealed class CatalogueAnswers : IAsyncLifetime
{
    /// <summary>The revisions that stand for the two eras.</summary>
    public static readonly IReadOnlyList<string> Revisions = ["2025-11-25", "2026-07-28"];

    private readonly Dictionary<(string Tool, string Revision), CallToolResult> _results = [];
    private readonly Dictionary<string, JsonElement> _arguments = new(StringComparer.Ordinal);

    /// <summary>The answer to a tool's example.</summary>
    public JsonElement Answer(string tool, string revision) =>
        _results.TryGetValue((tool, revision), out var result)
            ? result.Answer()
            : throw new InvalidOperationException(ToolCalls.Missing(tool));

    /// <summary>The answer that is kept and shown.</summary>
    public JsonElement Answer(string tool) => Answer(tool, Revisions[^1]);

    /// <summary>The arguments of a tool's example.</summary>
    public JsonElement ArgumentsOf(string tool) => _arguments[tool];

    /// <summary>What a model reads: the bytes of the text block.</summary>
    public int SizeOf(string tool) =>
        Encoding.UTF8.GetByteCount(((TextContentBlock)_results[(tool, Revisions[^1])].Content.Single()).Text);

    public async ValueTask InitializeAsync()
    {
        foreach (var revision in Revisions)
        {
            // A server for each, since a login that one call renewed would show in the next.
            await using var product = await Product.StartAsync(
                ("TAB_CLIENT_ID", SandboxCredentials.ClientId),
                ("TAB_CLIENT_SECRET", SandboxCredentials.ClientSecret),
                ("TAB_USERNAME", SandboxCredentials.Username),
                ("TAB_PASSWORD", SandboxCredentials.Password),
                ("TAB_SINGLE_USER", "true")
            );
            await using var client = await product.ConnectAsync(revision);
            foreach (var tool in ToolCalls.Tools)
            {
                _arguments[tool] = ToolCalls.Of(tool, product.Tab.World);
                _results[(tool, revision)] = await client.CallToolAsync(
                    tool,
                    Arguments.Of(_arguments[tool]),
                    cancellationToken: TestContext.Current.CancellationToken
                );
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>The tests that share one round of calls.</summary>
[CollectionDefinition(Name)]
public sealed class CatalogueAnswersGroup : ICollectionFixture<CatalogueAnswers>
{
    public const string Name = "Catalogue answers";
}
