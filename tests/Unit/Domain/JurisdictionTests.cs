using System.Text.Json;
using System.Text.Json.Serialization;
using TabMcp.Domain;

namespace TabMcp.UnitTests.Domain;

public sealed class JurisdictionTests
{
    private static readonly JsonSerializerOptions Words = new() { Converters = { new JsonStringEnumConverter() } };

    [Fact]
    public void Lists_every_state_and_territory_that_TAB_serves()
    {
        Enum.GetNames<Jurisdiction>().ShouldBe(["NSW", "VIC", "QLD", "SA", "TAS", "ACT", "NT"]);
    }

    [Fact]
    public void Excludes_Western_Australia_because_another_operator_serves_it()
    {
        Enum.TryParse<Jurisdiction>("WA", ignoreCase: true, out _).ShouldBeFalse();
    }

    [Fact]
    public void Uses_the_same_word_in_JSON_and_in_paths()
    {
        foreach (var jurisdiction in Enum.GetValues<Jurisdiction>())
            JsonSerializer.Serialize(jurisdiction, Words).ShouldBe($"\"{jurisdiction}\"");
    }
}
