using Mono.Cecil;

namespace TabMcp.ArchitectureTests.Canaries;

/// <summary>Says which rule a canary breaks, and words of the fault that the rule must then report.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class BreaksAttribute(string rule, string saying) : Attribute
{
    public string Rule { get; } = rule;

    public string Saying { get; } = saying;
}

/// <summary>A planted fault: the rule it breaks, the type it is in, and words that the report must hold.</summary>
internal sealed record Plant(string Rule, string Subject, string Saying)
{
    /// <summary>Reads the marks of some types and takes them off, lest a rule take a mark for a part of the code.</summary>
    public static IReadOnlyList<Plant> TakenFrom(IReadOnlyList<TypeDefinition> types)
    {
        List<Plant> plants = [];
        foreach (var type in types)
        {
            foreach (var mark in type.CustomAttributes.Where(IsMark).ToList())
            {
                plants.Add(new(Text(mark, 0), type.FullName, Text(mark, 1)));
                type.CustomAttributes.Remove(mark);
            }
        }

        return plants;
    }

    private static bool IsMark(CustomAttribute attribute) =>
        attribute.AttributeType.FullName == typeof(BreaksAttribute).FullName;

    private static string Text(CustomAttribute mark, int at) => (string)mark.ConstructorArguments[at].Value;
}
