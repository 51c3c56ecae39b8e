using TabMcp.Api.Configuration;

namespace TabMcp.Api.Cli.Doctor;

/// <summary>One setting as it may be shown: of a secret, only that it is set.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Origin">Where its value comes from.</param>
/// <param name="Value">The value, where it may be shown.</param>
internal sealed record SettingLine(string Name, string Origin, string? Value)
{
    /// <summary>Every setting in an environment.</summary>
    /// <param name="environment">The variables.</param>
    /// <param name="faults">What is wrong with them, by their names: a value at fault may be a secret in the wrong place.</param>
    public static IReadOnlyList<SettingLine> In(
        IReadOnlyDictionary<string, string> environment,
        IReadOnlyList<string> faults
    ) =>
        [
            .. Setting.All.Select(setting =>
                environment.TryGetValue(setting.Name, out var value) && !string.IsNullOrWhiteSpace(value)
                    ? new SettingLine(
                        setting.Name,
                        "environment",
                        setting.IsSecret ? "set"
                            : IsAtFault(setting, faults) ? null
                            : value.Trim()
                    )
                    : new(setting.Name, "default", setting.Default.Length > 0 ? setting.Default : null)
            ),
        ];

    private static bool IsAtFault(Setting setting, IReadOnlyList<string> faults) =>
        faults.Any(fault => fault.StartsWith($"{setting.Name} ", StringComparison.Ordinal));
}
