using System.Text;

namespace TabMcp.Api.Cli.Doctor;

/// <summary>What the doctor found.</summary>
/// <param name="Version">The program's version.</param>
/// <param name="Commit">What it was built from, where the build said so.</param>
/// <param name="Settings">Every setting as it may be shown.</param>
/// <param name="Findings">Every check.</param>
internal sealed record DoctorReport(
    string Version,
    string? Commit,
    IReadOnlyList<SettingLine> Settings,
    IReadOnlyList<Finding> Findings
)
{
    /// <summary>Whether no check failed; warnings do not count.</summary>
    public bool IsGood => !Findings.Any(finding => finding.Outcome is FindingOutcome.Failed);

    /// <summary>For a person.</summary>
    public string Lines()
    {
        var text = new StringBuilder();
        text.AppendLine($"tab-mcp {Version}{(Commit is null ? "" : $", commit {Commit}")}").AppendLine();
        var width = Settings.Max(setting => setting.Name.Length);
        foreach (var (name, origin, value) in Settings)
            text.AppendLine($"{name.PadRight(width)}  {origin, -11}  {value}".TrimEnd());
        text.AppendLine();
        foreach (var finding in Findings)
        {
            text.AppendLine($"{Word(finding.Outcome), -4}  {finding.Check}: {finding.Text}");
            if (finding.Advice is { } advice)
                text.AppendLine($"      {advice}");
        }

        return text.AppendLine().Append(IsGood ? "Good." : "FAILED.").ToString();
    }

    /// <summary>For programs.</summary>
    public string Json(bool indented) =>
        CommandJson.Text(
            new
            {
                good = IsGood,
                Version,
                Commit,
                Settings,
                checks = Findings,
            },
            indented
        );

    private static string Word(FindingOutcome outcome) =>
        outcome switch
        {
            FindingOutcome.Good => "good",
            FindingOutcome.Warning => "WARN",
            FindingOutcome.Failed => "FAIL",
            _ => "skip",
        };
}
