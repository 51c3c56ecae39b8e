using FsCheck.Fluent;
using TabMcp.Application.Naming;
using TabMcp.UnitTests.Properties;

namespace TabMcp.UnitTests.Application.Naming;

public sealed class NamesTests
{
    private static readonly string[] Venues =
    [
        "WARWICK FARM",
        "FLEMINGTON",
        "Q1 LAKESIDE",
        "Q1 LAKESIDE EXTRA",
        "SANDOWN PARK",
        "WENTWORTH PARK",
        "Monmore (GBR)",
        "Chantilly (Forêt)",
        "QUEEN'S PARK",
    ];

    [Theory]
    [InlineData("Flemington", "FLEMINGTON")]
    [InlineData("  flemington ", "FLEMINGTON")]
    [InlineData("q1 lakeside", "Q1 LAKESIDE")]
    [InlineData("Q1Lakeside", "Q1 LAKESIDE")]
    [InlineData("q1 lakeside extra", "Q1 LAKESIDE EXTRA")]
    [InlineData("extra", "Q1 LAKESIDE EXTRA")]
    [InlineData("Monmore", "Monmore (GBR)")]
    [InlineData("monmore gbr", "Monmore (GBR)")]
    [InlineData("farm warwick", "WARWICK FARM")]
    [InlineData("CHANTILLY FORET", "Chantilly (Forêt)")]
    [InlineData("chantilly fore\u0302t", "Chantilly (Forêt)")]
    [InlineData("queens park", "QUEEN'S PARK")]
    public void Finds_the_one_that_a_name_means(string name, string meant)
    {
        var match = Find(name);

        match.Found.ShouldBe(meant);
        match.IsAmbiguous.ShouldBeFalse();
        match.Nearest.ShouldBeEmpty();
    }

    [Fact]
    public void Prefers_the_same_spelling_to_the_same_letters()
    {
        Names.Find("AYR", ["Ayr", "AYR"], name => name).Found.ShouldBe("AYR");
        Names.Find("ayr", ["Ayr", "AYR"], name => name).IsAmbiguous.ShouldBeTrue();
    }

    [Fact]
    public void Offers_those_that_a_name_fits_where_it_fits_several()
    {
        var match = Find("park");

        match.Found.ShouldBeNull();
        match.IsAmbiguous.ShouldBeTrue();
        match.Nearest.ShouldBe(["SANDOWN PARK", "QUEEN'S PARK", "WENTWORTH PARK"]);
    }

    [Theory]
    [InlineData("Flemmington", "FLEMINGTON")]
    [InlineData("Warwick Farm Racecourse", "WARWICK FARM")]
    [InlineData("wentwort park", "WENTWORTH PARK")]
    public void Offers_the_nearest_first_where_it_fits_none(string name, string nearest)
    {
        var match = Find(name);

        match.Found.ShouldBeNull();
        match.IsAmbiguous.ShouldBeFalse();
        match.Nearest.Count.ShouldBe(Venues.Length);
        match.Nearest[0].ShouldBe(nearest);
    }

    [Theory]
    [InlineData("Rugger", "Rugby League", "Rugby Union")]
    [InlineData("Rugby Leage", "Rugby League", "Rugby Union")]
    [InlineData("footbal", "AFL Football", "American Football")]
    public void Nearness_is_that_of_the_words(string name, string first, string second)
    {
        string[] sports = ["Soccer", "Tennis", "Rugby League", "Rugby Union", "American Football", "AFL Football"];

        Names.Find(name, sports, sport => sport).Nearest.Take(2).ShouldBe([first, second]);
    }

    [Theory]
    [InlineData("Flem")]
    [InlineData("mingt")]
    [InlineData("x Flem")]
    public void What_goes_on_from_a_short_name_comes_before_what_is_as_short(string name) =>
        Names.Find(name, ["VAAL", "GAVEA", "FLEMINGTON"], venue => venue).Nearest[0].ShouldBe("FLEMINGTON");

    [Fact]
    public void What_begins_with_a_name_comes_before_what_holds_it()
    {
        string[] sports = ["Golf", "Darts", "Underfoot Polo", "American Football", "AFL Football"];

        Names
            .Find("foot x", sports, sport => sport)
            .Nearest.Take(3)
            .ShouldBe(["AFL Football", "American Football", "Underfoot Polo"]);
    }

    [Fact]
    public void The_sign_of_a_number_tells_names_apart()
    {
        string[] lines = ["Line +2.5", "Line -2.5", "Line 2.5"];

        Names.Find("Line -2.5", lines, line => line).Found.ShouldBe("Line -2.5");
        Names.Find("line +2.5", lines, line => line).Found.ShouldBe("Line +2.5");
        Names.Find("LINE \u22122.5", lines, line => line).Found.ShouldBe("Line -2.5");
        Names.Find("line (2.5)", lines, line => line).Found.ShouldBe("Line 2.5");
        Names.Find("-2.5", lines, line => line).Found.ShouldBe("Line -2.5");
        Names.Find("line +3.5", lines, line => line).Nearest[0].ShouldBe("Line +2.5");
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("\u200b")]
    public void A_name_without_a_letter_means_nothing(string name)
    {
        var match = Names.Find(name, [.. Venues, "***"], venue => venue);

        match.Found.ShouldBeNull();
        match.IsAmbiguous.ShouldBeFalse();
    }

    [Fact]
    public void Candidates_without_a_name_are_passed_over()
    {
        string[] keys = ["none", "empty", "named"];

        var match = Names.Find(
            "x",
            keys,
            key =>
                key is "none" ? null
                : key is "empty" ? ""
                : "named"
        );

        match.Nearest.ShouldBe(["named"]);
    }

    [Theory]
    [InlineData("Côte d'Ivoire", "cote d ivoire")]
    [InlineData("Lakers vs. Warriors", "lakers v warriors")]
    [InlineData("Lakers versus Warriors", "lakers v warriors")]
    [InlineData("Brøndby-Łódź  Straße", "brondby lodz strasse")]
    [InlineData("Māori ČESKÉ", "maori ceske")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Race 3 - 1200m", "race 3 1200m")]
    [InlineData("Win 2-1", "win 2 1")]
    [InlineData("Line +2.5", "line +2 5")]
    [InlineData("--2", "-2")]
    [InlineData("a\ud83d", "a")]
    public void Folds_case_accents_and_punctuation(string name, string folded) => Names.Fold(name).ShouldBe(folded);

    [Fact]
    public void Folding_a_folded_name_changes_nothing() =>
        Always.Holds(
            Any.Text,
            text =>
            {
                var folded = Names.Fold(text);
                Names.Fold(folded).ShouldBe(folded);
                folded.ShouldBe(folded.Trim());
                folded.ShouldAllBe(letter =>
                    char.IsLetterOrDigit(letter) || " +-".Contains(letter) || char.IsSurrogate(letter)
                );
            }
        );

    [Fact]
    public void Whatever_is_asked_for_is_found_among_the_candidates_or_offers_all_or_the_fitting_ones() =>
        Always.Holds(
            Gen.OneOf(Any.Text, Gen.Elements(Venues).SelectMany(Any.Near)),
            text =>
            {
                var match = Find(text);
                match.Nearest.ShouldBeSubsetOf(Venues);
                match.Nearest.ShouldBeUnique();
                if (match.Found is { } found)
                    Venues.ShouldContain(found);
                else
                    match.Nearest.Count.ShouldBeGreaterThan(match.IsAmbiguous ? 1 : Venues.Length - 1);
            }
        );

    [Fact]
    public void Every_candidate_is_found_by_its_own_name_in_any_case_and_order() =>
        Always.Holds(
            Gen.Elements(Venues),
            venue =>
            {
                Find(venue).Found.ShouldBe(venue);
                Find(venue.ToLowerInvariant()).Found.ShouldBe(venue);
                Find(venue.ToUpperInvariant()).Found.ShouldBe(venue);
                Find($" {venue.Replace(' ', '-')}!").Found.ShouldBe(venue);
            }
        );

    [Fact]
    public void A_long_name_costs_no_more_than_its_beginning()
    {
        var match = Find(new string('x', 100_000));

        match.Found.ShouldBeNull();
        match.Nearest.Count.ShouldBe(Venues.Length);
    }

    private static NameMatch<string> Find(string name) => Names.Find(name, Venues, venue => venue);
}
