using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Fluent.Conditions;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>A condition for ArchUnitNET: a type depends on no type of a set, except those with the same owner.</summary>
/// <param name="banned">The set.</param>
/// <param name="butTheirOwn">The owner of a type, such as its module.</param>
internal sealed class UseNoneOf(IObjectProvider<IType> banned, Func<IType, string?> butTheirOwn) : ICondition<IType>
{
    public string Description => $"not depend on {banned.Description} of another owner";

    public IEnumerable<ConditionResult> Check(IEnumerable<IType> objects, Architecture architecture)
    {
        var set = banned.GetObjects(architecture).ToHashSet();
        return objects.Select(type =>
        {
            var used = type.GetTypeDependencies()
                .Where(other => set.Contains(other) && butTheirOwn(other) != butTheirOwn(type))
                .Select(other => $"\"{other.FullName}\"")
                .Distinct()
                .ToList();
            return new ConditionResult(type, used.Count is 0, $"does depend on {string.Join(" and ", used)}");
        });
    }

    public bool CheckEmpty() => true;
}
