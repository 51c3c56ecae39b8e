namespace TabMcp.Sandbox;

/// <summary>The faults that are lined up. Safe to change while requests are being answered.</summary>
public sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly List<Planned> _next = [];
    private readonly List<Planned> _always = [];

    /// <summary>Lets the next matching requests fail, in the order in which the faults were asked for.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">How many requests it meets.</param>
    /// <param name="pathContains">Part of the path as it travels, undecoded; absent: any request.</param>
    public void Next(Fault fault, int times = 1, string? pathContains = null)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_gate)
            _next.Add(new Planned(fault, pathContains) { Left = times });
    }

    /// <summary>Lets every matching request fail until <see cref="Clear"/>. Faults from <see cref="Next"/> go first.</summary>
    public void Always(Fault fault, string? pathContains = null)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_gate)
            _always.Add(new Planned(fault, pathContains));
    }

    /// <summary>Lets nothing fail any more.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _next.Clear();
            _always.Clear();
        }
    }

    internal Fault? Take(string rawPath)
    {
        lock (_gate)
        {
            var planned = _next.Find(candidate => candidate.Matches(rawPath));
            if (planned is null)
                return _always.Find(candidate => candidate.Matches(rawPath))?.Fault;
            if (--planned.Left == 0)
                _next.Remove(planned);
            return planned.Fault;
        }
    }

    private sealed class Planned(Fault fault, string? pathContains)
    {
        public Fault Fault { get; } = fault;

        public int Left { get; set; }

        public bool Matches(string rawPath) =>
            pathContains is null || rawPath.Contains(pathContains, StringComparison.Ordinal);
    }
}
