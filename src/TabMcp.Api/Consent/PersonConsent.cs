using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using TabMcp.Api.Catalogue;
using TabMcp.Application.Calls;
using TabMcp.Application.Errors;

namespace TabMcp.Api.Consent;

/// <summary>Asks the person behind the present call through their client's form. Scoped to the call.</summary>
/// <remarks>
/// The call ends with <see cref="Question"/>, and the client makes it again with the answer. So it is by definition since
/// 2026-07-28; for an older client on standard input the SDK asks in between and makes the second call itself. An older
/// client over HTTP cannot be asked, since no session is kept for it.
/// </remarks>
internal sealed class PersonConsent(ConsentSeal seal, DataSource source) : IConsent
{
    private const string QuestionKey = "confirmation";
    private const string Field = "confirm";

    private RequestContext<CallToolRequestParams>? _request;

    /// <summary>The question that the call must end with; none where there is nothing to ask.</summary>
    public InputRequiredException? Question { get; private set; }

    public void Attach(RequestContext<CallToolRequestParams> request) => _request = request;

    public ConsentReply Ask(string tool, string subject, Func<Guid, string> words)
    {
        if (_request is not { } request || !CanBeAsked(request.Server))
            throw new ToolException(
                ErrorKind.Forbidden,
                $"{tool} needs a person's yes, and this client cannot ask for it. Use one that supports elicitation, over --stdio or with the protocol 2026-07-28; "
                    + "dry_run true works in any."
            );

        var caller = CallerOf(request);
        if (
            request.Params is not { RequestState: { } state, InputResponses: { } answers }
            || !answers.TryGetValue(QuestionKey, out var answer)
        )
        {
            var id = Guid.NewGuid();
            Question = Asking(words(id), seal.Close(id, tool, subject, caller));
            return new(id, ConsentWord.Awaited);
        }

        var opened = seal.Open(state, tool, subject, caller);
        return opened.Fault switch
        {
            SealFault.None => new(opened.Id, IsYes(answer) ? ConsentWord.Given : ConsentWord.Declined),
            SealFault.Late => throw new ToolException(
                ErrorKind.Forbidden,
                $"Nothing was done: the confirmation came later than {ConsentSeal.Life.TotalMinutes:0} minutes after the question. Call {tool} again, and the person is asked anew."
            ),
            _ => throw new ToolException(
                ErrorKind.Forbidden,
                $"Nothing was done: the confirmation is not for exactly this call of this server. Call {tool} again without it, and the person is asked anew."
            ),
        };
    }

    private static bool CanBeAsked(McpServer server) =>
        server.IsMrtrSupported
        && server.ClientCapabilities?.Elicitation is { } elicitation
        && (elicitation.Form is not null || elicitation.Url is null);

    private static string CallerOf(RequestContext<CallToolRequestParams> request) =>
        $"{request.Server.ClientInfo?.Name}/{request.Server.ClientInfo?.Version}";

    private static bool IsYes(InputResponse answer) =>
        Read(answer) is { IsAccepted: true, Content: { } content }
        && content.TryGetValue(Field, out var yes)
        && yes.ValueKind is JsonValueKind.True;

    private static ElicitResult? Read(InputResponse answer)
    {
        try
        {
            return answer.Deserialize(InputResponse.ElicitResultJsonTypeInfo);
        }
        catch (JsonException)
        {
            // What is no answer is no yes.
            return null;
        }
    }

    private InputRequiredException Asking(string words, string state) =>
        new(
            new Dictionary<string, InputRequest>(StringComparer.Ordinal)
            {
                [QuestionKey] = InputRequest.ForElicitation(
                    new()
                    {
                        Message = source == DataSource.Sandbox ? $"(Sandbox: nothing here is real.) {words}" : words,
                        RequestedSchema = new()
                        {
                            Properties = new Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition>(
                                StringComparer.Ordinal
                            )
                            {
                                [Field] = new ElicitRequestParams.BooleanSchema
                                {
                                    Title = "Yes, send exactly this",
                                    Description =
                                        $"Good for one post, within {ConsentSeal.Life.TotalMinutes:0} minutes.",
                                },
                            },
                            Required = [Field],
                        },
                    }
                ),
            },
            state
        );
}
