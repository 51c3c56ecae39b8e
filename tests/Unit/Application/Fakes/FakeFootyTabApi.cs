using System.Text.Json;
using TabMcp.Application.Answers;
using TabMcp.Application.Errors;
using TabMcp.Application.FootyTab;
using TabMcp.Domain;

namespace TabMcp.UnitTests.Application.Fakes;

/// <summary>Answers with the body that a test gave it, and keeps what it was asked.</summary>
internal sealed class FakeFootyTabApi(TimeProvider clock) : IFootyTabApi
{
    public string Body { get; set; } = """{"rounds":[]}""";

    /// <summary>What of each call TAB has nothing for, such as <c>Chess</c> or <c>Rugby League 60</c>.</summary>
    public List<string> Missing { get; } = [];

    public List<string> Asked { get; } = [];

    public Task<Reading<OpenDocument>> GetRoundsAsync(
        string sport,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    ) => AnswerAsync($"{sport} {jurisdiction}");

    public Task<Reading<OpenDocument>> GetRoundAsync(
        string sport,
        int round,
        string? series,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    ) => AnswerAsync($"{sport} {round} {series} {jurisdiction}");

    private Task<Reading<OpenDocument>> AnswerAsync(string asked)
    {
        Asked.Add(asked);
        if (Missing.Exists(start => asked.StartsWith($"{start} ", StringComparison.Ordinal)))
            return Task.FromException<Reading<OpenDocument>>(
                new ToolException(ErrorKind.NotFound, "There is nothing.")
            );
        return Task.FromResult(new Reading<OpenDocument>(new(JsonElement.Parse(Body), "/v1/footy"), clock.GetUtcNow()));
    }
}
