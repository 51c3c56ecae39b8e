namespace TabMcp.ArchitectureTests.Rules;

/// <summary>One thing that a rule looked at, and what it found wrong with it, each fault a sentence.</summary>
internal sealed record Finding(string Subject, IReadOnlyList<string> Faults);
