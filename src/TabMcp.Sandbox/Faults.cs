using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox;

/// <summary>The faults to inject into responses. Thread-safe.</summary>
public sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly List<Planned> _next = [];
    private readonly List<Planned> _always = [];
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);
    private Chance? _chance;
    private int _met;

    /// <summary>The number of requests that met a fault.</summary>
    public int Met => Volatile.Read(ref _met);

    /// <summary>Queues a fault for the next matching requests. Queued faults apply in order.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of requests that it applies to.</param>
    /// <param name="pathContains">A part of the raw, undecoded path; null matches any request.</param>
    public void Next(Fault fault, int times = 1, string? pathContains = null)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_gate)
            _next.Add(new Planned(fault, pathContains) { Left = times });
    }

    /// <summary>Makes every matching request fail until <see cref="Clear"/>. Faults from <see cref="Next"/> apply
    /// first.</summary>
    public void Always(Fault fault, string? pathContains = null)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_gate)
            _always.Add(new Planned(fault, pathContains));
    }

    /// <summary>Makes a share of all requests fail until <see cref="Clear"/>, unless another fault applies.</summary>
    /// <remarks>
    /// The outcome depends on the seed, the path and the number of earlier requests for that path, so the order in
    /// which requests for different paths arrive does not matter.
    /// </remarks>
    /// <param name="share">The share of requests to fail, from 0 to 1.</param>
    /// <param name="seed">Selects which requests fail.</param>
    /// <param name="faults">The faults to choose from, each equally often.</param>
    public void Sometimes(double share, int seed, params IReadOnlyList<Fault> faults)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        lock (_gate)
        {
            _asked.Clear();
            _chance = new(share, Dice.Seeded(seed), faults);
        }
    }

    /// <summary>Removes all faults.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _next.Clear();
            _always.Clear();
            _asked.Clear();
            _chance = null;
        }
    }

    internal Fault? Take(string rawPath)
    {
        lock (_gate)
        {
            var fault = Find(rawPath);
            _met += fault is null ? 0 : 1;
            return fault;
        }
    }

    private Fault? Find(string rawPath)
    {
        var planned = _next.Find(candidate => candidate.Matches(rawPath));
        if (planned is null)
            return _always.Find(candidate => candidate.Matches(rawPath))?.Fault ?? ByChance(rawPath);

        if (--planned.Left == 0)
            _next.Remove(planned);
        return planned.Fault;
    }

    private Fault? ByChance(string rawPath)
    {
        if (_chance is not { } chance)
            return null;

        var before = _asked.GetValueOrDefault(rawPath);
        _asked[rawPath] = before + 1;
        var dice = chance.Dice.For(rawPath).For(before);
        return dice.Fraction < chance.Share ? dice.For("fault").Pick(chance.Faults) : null;
    }

    private sealed record Chance(double Share, Dice Dice, IReadOnlyList<Fault> Faults);

    private sealed class Planned(Fault fault, string? pathContains)
    {
        public Fault Fault { get; } = fault;

        public int Left { get; set; }

        public bool Matches(string rawPath) =>
            pathContains is null || rawPath.Contains(pathContains, StringComparison.Ordinal);
    }
}
