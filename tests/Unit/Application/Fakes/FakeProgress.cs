using TabMcp.Application.Calls;

namespace TabMcp.UnitTests.Application.Fakes;

/// <summary>Keeps the lines that a caller would have been sent.</summary>
internal sealed class FakeProgress : IToolProgress
{
    public List<string> Lines { get; } = [];

    public ValueTask ReportAsync(string message, CancellationToken cancellationToken)
    {
        Lines.Add(message);
        return default;
    }
}
