using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TabMcp.Infrastructure.Racing;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Infrastructure.Samples;

/// <summary>Every real body against its contract: a key that nobody reads is there because someone decided so, and says why.</summary>
public sealed class UnreadKeyTests
{
    // R16 and R17 answer with the shapes of R2 and R5, by sell code (docs/upstream/results.md#results-endpoints).
    private static readonly (string Prefix, string Body, JsonTypeInfo Contract)[] Contracts =
    [
        ("racing/form-", "form", RacingJson.Default.FormResponse),
        ("racing/meetings-", "meetings", RacingJson.Default.MeetingsResponse),
        ("racing/next-to-go-", "next-to-go", RacingJson.Default.NextToGoResponse),
        ("racing/race-", "race", RacingJson.Default.RaceResponse),
        ("racing/races-", "races", RacingJson.Default.RacesResponse),
        ("historical/race-", "race", RacingJson.Default.RaceResponse),
        ("historical/results-day-", "meetings", RacingJson.Default.MeetingsResponse),
    ];

    [Fact]
    public void Every_sample_is_read_by_a_contract()
    {
        Samples().Where(sample => ContractOf(sample) is null && !IsCompetition(sample)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_that_no_contract_reads_has_its_reason()
    {
        var unread = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var sample in Samples())
        {
            var body = JsonElement.Parse(TabSample.Read(sample));
            if (ContractOf(sample) is { } known)
            {
                JsonSerializer.Deserialize(body, known.Contract).ShouldNotBeNull(sample);
                unread.UnionWith(UnreadKeys.In(body, known.Contract).Select(path => $"{known.Body} {path}"));
            }
            else
            {
                unread.UnionWith(UnreadSportsKeys.In(body).Select(path => $"competition {path}"));
            }
        }

        var reviewed = UnreadKeyReasons.Read();
        unread.Except(reviewed.Keys).ShouldBeEmpty("read the key, or say in unread-keys.md why not");
        reviewed.Keys.Except(unread).ShouldBeEmpty("a contract reads these by now, or no sample has them");
        reviewed.Where(entry => entry.Value.Length < 10).Select(entry => entry.Key).ShouldBeEmpty("no reason given");
    }

    [Fact]
    public void A_key_that_no_contract_reads_is_found_at_any_depth()
    {
        var body = JsonElement.Parse(
            """{"races":[{"raceNumber":1,"novelty":2,"meeting":{"venueMnemonic":"WFM","novelty":{"below":3}}}]}"""
        );

        UnreadKeys
            .In(body, RacingJson.Default.NextToGoResponse)
            .ShouldBe(["races[].meeting.novelty", "races[].novelty"]);
    }

    private static IEnumerable<string> Samples() =>
        Directory
            .EnumerateFiles(TabSample.Folder, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(TabSample.Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    // Walked as it arrives, by several contracts.
    private static bool IsCompetition(string sample) =>
        sample.StartsWith("sports/competition-", StringComparison.Ordinal);

    private static (string Body, JsonTypeInfo Contract)? ContractOf(string sample) =>
        Array.Find(Contracts, entry => sample.StartsWith(entry.Prefix, StringComparison.Ordinal))
            is { Contract: { } contract } known
            ? (known.Body, contract)
            : null;
}
