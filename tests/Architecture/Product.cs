using TabMcp.ArchitectureTests.Rules;

namespace TabMcp.ArchitectureTests;

/// <summary>Runs rules over the assemblies of the product.</summary>
internal static class Product
{
    /// <summary>Layers that hold nothing yet, so that a rule about them alone has nothing to look at.</summary>
    public static IReadOnlyList<Layer> NotYetFilled { get; } = [];

    /// <summary>Passes if the rule looked at something and found no fault in it.</summary>
    public static void Upholds(Rule rule)
    {
        var findings = LooksAt(rule);
        var faults = findings.SelectMany(finding => finding.Faults.Select(fault => $"{finding.Subject}: {fault}"));

        string.Join(Environment.NewLine, faults).ShouldBeEmpty();
    }

    /// <summary>What a rule looks at; nothing is a failure of the rule.</summary>
    public static IReadOnlyList<Finding> LooksAt(Rule rule)
    {
        List<Finding> findings = [.. rule.Over(Code.Product)];
        if (!rule.Layers.All(NotYetFilled.Contains))
            findings.ShouldNotBeEmpty($"{rule.Name} looked at nothing.");

        return findings;
    }
}
