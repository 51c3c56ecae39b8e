using TabMcp.ArchitectureTests.Rules;

namespace TabMcp.ArchitectureTests;

/// <summary>Tests of the rules themselves: a rule that cannot fail proves nothing.</summary>
public sealed class CanaryTests
{
    public static TheoryData<string> Rules => [.. Rule.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_looked_at_something_and_fails_on_a_planted_fault(string name)
    {
        var rule = Rule.All.Single(rule => rule.Name == name);
        var plants = Code.Canaries.Plants.Where(plant => plant.Rule == name).ToList();
        var reported = rule.Over(Code.Canaries).Where(finding => finding.Faults.Count > 0).ToList();

        Product.LooksAt(rule);
        plants.ShouldNotBeEmpty($"{name} has no canary.");
        foreach (var plant in plants)
        {
            reported
                .Where(finding => finding.Subject == plant.Subject)
                .SelectMany(finding => finding.Faults)
                .ShouldContain(
                    fault => fault.Contains(plant.Saying, StringComparison.Ordinal),
                    $"{plant.Subject} breaks {name}, and no report says \"{plant.Saying}\"."
                );
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void No_rule_reports_more_than_the_planted_faults(string name)
    {
        var rule = Rule.All.Single(rule => rule.Name == name);
        var planted = Code.Canaries.Plants.Where(plant => plant.Rule == name).Select(plant => plant.Subject);

        rule.Over(Code.Canaries)
            .Where(finding => finding.Faults.Count > 0 && !planted.Contains(finding.Subject))
            .SelectMany(finding => finding.Faults.Select(fault => $"{finding.Subject}: {fault}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_is_run_over_the_product_by_a_test_of_its_name() =>
        Rule
            .All.Select(rule => rule.Name)
            .Except(
                typeof(CanaryTests)
                    .Assembly.GetTypes()
                    .SelectMany(type => type.GetMethods())
                    .Where(method => method.IsDefined(typeof(FactAttribute), inherit: false))
                    .Select(method => method.Name)
            )
            .ShouldBeEmpty();

    [Fact]
    public void Every_planted_fault_breaks_a_rule_that_exists() =>
        Code.Canaries.Plants.Select(plant => plant.Rule).Except(Rule.All.Select(rule => rule.Name)).ShouldBeEmpty();

    [Fact]
    public void A_layer_that_holds_types_is_not_excused_as_empty() =>
        Product.NotYetFilled.Where(layer => Code.Product.TypesOf([layer]).Any()).ShouldBeEmpty();
}
