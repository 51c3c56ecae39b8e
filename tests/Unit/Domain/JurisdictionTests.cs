using System.Text.Json;
using System.Text.Json.Serialization;
using TabMcp.Domain;

namespace TabMcp.UnitTests.Domain;

public sealed class JurisdictionTests
{
    private static readonly JsonSerializerOptions Words = new() { Converters = { new JsonStringEnumConverter() } };

    [Fact]
    public void Has_every_state_and_territory_that_the_operator_serves()
    {
        Enum.GetNames<Jurisdiction>().ShouldBe(["NSW", "VIC", "QLD", "SA", "TAS", "ACT", "NT"]);
    }

    [Fact]
    public void Leaves_out_Western_Australia_which_has_another_operator()
    {
        Enum.TryParse<Jurisdiction>("WA", ignoreCase: true, out _).ShouldBeFalse();
    }

    [Fact]
    public void Goes_by_the_same_word_in_JSON_and_in_paths()
    {
        foreach (var jurisdiction in Enum.GetValues<Jurisdiction>())
            JsonSerializer.Serialize(jurisdiction, Words).ShouldBe($"\"{jurisdiction}\"");
    }
}
