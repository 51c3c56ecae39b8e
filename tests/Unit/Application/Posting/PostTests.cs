using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TabMcp.Application.Calls;
using TabMcp.Application.Errors;
using TabMcp.Application.Posting;
using TabMcp.UnitTests.Api.Catalogue;

namespace TabMcp.UnitTests.Application.Posting;

public sealed class PostTests : IDisposable
{
    private const string Enquiry = "/v1/pricing-service/enquiry";
    private const string OfAccount = "/v1/pricing-service/accounts/1234567/enquiry";
    private const string Plain = """{"bets":[{"type":"FIXED_ODDS"}]}""";

    private readonly ApplicationHost _app = new(maxStake: 20.5m);

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Sends_nothing_and_asks_nobody_unless_told_to()
    {
        var answer = await _app.AskAsync(new Post(Enquiry, Body(Plain)));

        answer.Outcome.ShouldBe(PostOutcome.DryRun);
        answer.Note.ShouldContain("Nothing was sent");
        answer.BodySha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Plain))));
        (answer.Id, answer.Status, answer.Body).ShouldBe((null, null, null));
        _app.Person.Asked.ShouldBeEmpty();
        _app.Office.Sent.ShouldBeEmpty();
        _app.Ledger.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Records_then_sends_then_records_again()
    {
        _app.Person.Id = Guid.NewGuid();

        var answer = await _app.AskAsync(new Post(Enquiry, Body(Plain), DryRun: false));

        _app.Journal.ShouldBe(["acquire Public", "intent", "send", "outcome Answered 200"]);
        _app.Office.Sent.ShouldHaveSingleItem().ShouldBe((Enquiry, Plain, _app.Person.Id.Value));
        _app.Ledger.Entries.ShouldHaveSingleItem()
            .ShouldBe(new(_app.Person.Id.Value, Enquiry, answer.BodySha256, LargestStake: null));
        (answer.Outcome, answer.Status, answer.Id).ShouldBe((PostOutcome.Answered, 200, _app.Person.Id));
        answer.Body.ShouldNotBeNull().GetProperty("bets").GetArrayLength().ShouldBe(1);
        answer.AsOf.ShouldBe(_app.Clock.GetUtcNow());
    }

    [Fact]
    public async Task The_person_reads_the_very_bytes_that_are_sent()
    {
        var body = Body("""{"name":"O'Brien \u202E é 🏉","stake":"5.00","odds":2.50,"transactionId":"mine"}""");

        await _app.AskAsync(new Post(Enquiry, body, DryRun: false));

        var (tool, subject, words) = _app.Person.Asked.ShouldHaveSingleItem();
        var sent = _app.Office.Sent.ShouldHaveSingleItem();
        tool.ShouldBe("tab_post");
        words.ShouldContain($"POST {Enquiry}\n{sent.Body}\n");
        words.ShouldContain("Largest stake: $5.00.");
        sent.Body.ShouldAllBe(letter => char.IsAscii(letter) && !char.IsControl(letter));
        subject.ShouldBe($"POST {Enquiry} {_app.Ledger.Entries.Single().BodySha256}");

        var read = JsonElement.Parse(sent.Body);
        read.GetProperty("name").GetString().ShouldBe("O'Brien \u202E é 🏉");
        read.GetProperty("odds").GetRawText().ShouldBe("2.50");
        read.GetProperty("transactionId").GetGuid().ShouldBe(sent.Key);
    }

    [Fact]
    public async Task What_the_word_is_bound_to_changes_with_any_part()
    {
        var posts = new Post[]
        {
            new(Enquiry, Body("""{"a":1}"""), DryRun: false),
            new(Enquiry, Body("""{"a":1.0}"""), DryRun: false),
            new(Enquiry, Body("""{"a":2}"""), DryRun: false),
            new(Enquiry, Body("""{"b":1}"""), DryRun: false),
            new(OfAccount, Body("""{"a":1}"""), DryRun: false),
        };

        foreach (var post in posts)
            await _app.AskAsync(post);

        _app.Person.Asked.Select(asked => asked.Subject).ShouldBeUnique();
    }

    [Fact]
    public async Task Sends_nothing_while_the_person_has_yet_to_answer()
    {
        _app.Person.Word = ConsentWord.Awaited;

        var answer = await _app.AskAsync(new Post(Enquiry, Body(Plain), DryRun: false));

        answer.Outcome.ShouldBe(PostOutcome.Unconfirmed);
        _app.Journal.ShouldBe(["acquire Public"]);
    }

    [Fact]
    public async Task A_no_is_recorded_and_used_up()
    {
        _app.Person.Word = ConsentWord.Declined;
        _app.Person.Id = Guid.NewGuid();

        var answer = await _app.AskAsync(new Post(Enquiry, Body(Plain), DryRun: false));
        _app.Person.Word = ConsentWord.Given;
        var again = await _app.RefusalOfAsync(new Post(Enquiry, Body(Plain), DryRun: false));

        answer.Outcome.ShouldBe(PostOutcome.Declined);
        again.Kind.ShouldBe(ErrorKind.Forbidden);
        _app.Office.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_thousand_calls_with_one_word_lead_to_one_post()
    {
        _app.Person.Id = Guid.NewGuid();
        var post = new Post(Enquiry, Body(Plain), DryRun: false);

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 1_000)
                .Select(_ =>
                    Task.Run(
                        async () =>
                        {
                            try
                            {
                                return (await _app.AskAsync(post)).Outcome.ToString();
                            }
                            catch (ToolException refusal)
                            {
                                return refusal.Kind.ToString();
                            }
                        },
                        TestContext.Current.CancellationToken
                    )
                )
        );

        _app.Office.Sent.Count.ShouldBe(1);
        outcomes.CountBy(outcome => outcome).ShouldBe([new("Answered", 1), new("Forbidden", 999)], ignoreOrder: true);
    }

    [Theory]
    [InlineData(PostOutcome.Uncertain, "Do NOT send it again")]
    [InlineData(PostOutcome.NotSent, "no connection")]
    [InlineData(PostOutcome.Refused, "turned it away")]
    public async Task Says_what_became_of_it_and_never_sends_twice(PostOutcome outcome, string note)
    {
        _app.Office.Outcome = outcome;

        var answer = await _app.AskAsync(new Post(Enquiry, Body(Plain), DryRun: false));

        answer.Outcome.ShouldBe(outcome);
        answer.Note.ShouldContain(note);
        _app.Journal.ShouldBe(["acquire Public", "intent", "send", $"outcome {outcome}"]);
    }

    [Fact]
    public async Task A_caller_who_leaves_does_not_keep_the_outcome_out_of_the_record()
    {
        using var caller = new CancellationTokenSource();
        _app.Office.OnTheWay = caller.CancelAsync;

        await _app.AskUntilAsync(new Post(Enquiry, Body(Plain), DryRun: false), caller.Token);

        _app.Journal[^1].ShouldBe("outcome Answered 200");
    }

    [Fact]
    public async Task A_call_that_was_given_up_before_is_not_sent()
    {
        using var caller = new CancellationTokenSource();
        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            _app.AskUntilAsync(new Post(Enquiry, Body(Plain), DryRun: false), caller.Token)
        );

        _app.Ledger.Entries.ShouldBeEmpty();
        _app.Office.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Tells_of_posts_whose_outcome_nobody_knows_and_warns_of_the_same_body()
    {
        var first = await _app.AskAsync(new Post(Enquiry, Body(Plain)));
        var at = new DateTimeOffset(2026, 4, 14, 1, 2, 3, TimeSpan.Zero);
        _app.Ledger.Unsettled = [new(at, Guid.NewGuid(), Enquiry, first.BodySha256)];

        var trial = await _app.AskAsync(new Post(Enquiry, Body(Plain)));
        await _app.AskAsync(new Post(Enquiry, Body(Plain), DryRun: false));
        await _app.AskAsync(new Post(Enquiry, Body("""{"other":1}"""), DryRun: false));

        first.Unsettled.ShouldBeNull();
        trial.Unsettled.ShouldNotBeNull().ShouldHaveSingleItem().At.ShouldBe(at);
        _app.Person.Asked[0].Words.ShouldContain("THE SAME BODY was sent at 2026-04-14 01:02:03 UTC");
        _app.Person.Asked[1].Words.ShouldNotContain("THE SAME BODY");
    }

    [Fact]
    public async Task An_account_s_path_asks_for_its_token_and_its_number_stays_out_of_the_record()
    {
        await _app.AskAsync(new Post(OfAccount, Body(Plain), DryRun: false));

        _app.Journal[..3].ShouldBe(["acquire Public", "acquire Account", "intent"]);
        _app.Office.Sent.ShouldHaveSingleItem().Path.ShouldBe(OfAccount);
        _app.Ledger.Entries.ShouldHaveSingleItem().Path.ShouldBe("/v1/pricing-service/accounts/***/enquiry");
        _app.Logs.Text.ShouldNotContain("1234567");
    }

    [Theory]
    [InlineData("/v1/pricing-service/enquiry/")]
    [InlineData("/v1/pricing-service/Enquiry")]
    [InlineData("/v1/pricing-service/enquiry?x=1")]
    [InlineData("/v1/pricing-service/../tab-betting-service/bets")]
    [InlineData("/v1/pricing-service/accounts//enquiry")]
    [InlineData("/v1/pricing-service/accounts/enquiry")]
    [InlineData("/v1/pricing-service/accounts/1/2/enquiry")]
    [InlineData("/v1/pricing-service/accounts/1234567890123/enquiry")]
    [InlineData("/v1/pricing-service/accounts/١٢/enquiry")]
    [InlineData("/v1/tab-betting-service/accounts/1/betslip")]
    [InlineData("https://webapi.tab.com.au/v1/pricing-service/enquiry")]
    [InlineData("/oauth/token")]
    [InlineData("")]
    public async Task Refuses_every_path_that_is_not_on_the_list(string path)
    {
        var refusal = await _app.RefusalOfAsync(new Post(path, Body(Plain), DryRun: false));

        refusal.Faults.ShouldHaveSingleItem().Argument.ShouldBe("path");
        _app.Journal.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{}", "must hold something")]
    [InlineData("""{"a":{"b":1,"b":2}}""", "no key twice")]
    [InlineData("""{"a":"\ud800"}""", "no half characters")]
    [InlineData("""{"a":[{"access_token":"hush"}]}""", "no credential")]
    [InlineData("""{"TabcorpAuth":"hush"}""", "no credential")]
    public async Task Refuses_a_body_that_is_not_what_it_seems(string body, string rule)
    {
        var refusal = await _app.RefusalOfAsync(new Post(Enquiry, Body(body)));

        refusal.Faults.ShouldHaveSingleItem().Argument.ShouldBe("body");
        refusal.Message.ShouldContain(rule);
        refusal.Message.ShouldNotContain("hush");
    }

    [Fact]
    public async Task Refuses_a_body_that_nobody_can_read_before_a_yes()
    {
        var depth = 40;
        var deep = $$"""{"a":{{new string('[', depth)}}{{new string(']', depth)}}}""";

        (
            await _app.RefusalOfAsync(new Post(Enquiry, Body($$"""{"a":"{{new string('x', 8 * 1024)}}"}""")))
        ).Message.ShouldContain("at most 8 KB");
        (await _app.RefusalOfAsync(new Post(Enquiry, Body(deep)))).Message.ShouldContain("32 levels");
    }

    [Theory]
    [InlineData("""{"stake":20.5}""")]
    [InlineData("""{"bets":[{"stake":"20.50"},{"stake":"$1"},{"stake":0}]}""")]
    [InlineData("""{"enableStakeBoost":true,"amount":null,"odds":"900.00"}""")]
    public async Task Takes_stakes_up_to_the_limit(string body) =>
        (await _app.AskAsync(new Post(Enquiry, Body(body)))).Outcome.ShouldBe(PostOutcome.DryRun);

    [Theory]
    [InlineData("""{"stake":20.51}""")]
    [InlineData("""{"bets":[{"legs":[{"betStake":"21"}]}]}""")]
    [InlineData("""{"ticketCost":1e9}""")]
    [InlineData("""{"TOTAL_AMOUNT":1e400}""")]
    [InlineData("""{"stake":{"value":21}}""")]
    [InlineData("""{"stakes":[1,[21]]}""")]
    [InlineData("""{"stake":"1,0"}""")]
    [InlineData("""{"stake":"ten"}""")]
    [InlineData("""{"stake":" 5"}""")]
    [InlineData("""{"stake":""}""")]
    [InlineData("""{"stake":-1}""")]
    [InlineData("""{"stake":"5","x":{"stake":"1e3"}}""")]
    public async Task Refuses_a_stake_above_the_limit_wherever_it_hides(string body)
    {
        var refusal = await _app.RefusalOfAsync(new Post(Enquiry, Body(body), DryRun: false));

        refusal.Faults.ShouldHaveSingleItem().Argument.ShouldBe("body");
        refusal.Message.ShouldContain("dollars from 0 to 20.5");
        refusal.Message.ShouldContain("TAB_MAX_STAKE");
        _app.Journal.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"stake":0}""")]
    [InlineData("""{"bets":[{"stake":"0.01"}]}""")]
    public async Task Takes_no_stake_at_all_where_no_limit_is_set(string body)
    {
        using var app = new ApplicationHost();

        (await app.RefusalOfAsync(new Post(Enquiry, Body(body)))).Message.ShouldContain("TAB_MAX_STAKE is not set");
        (await app.AskAsync(new Post(Enquiry, Body(Plain)))).Outcome.ShouldBe(PostOutcome.DryRun);
    }

    private static Dictionary<string, JsonElement> Body(string json) => Catalogue.Arguments(json);
}
