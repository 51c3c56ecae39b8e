using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox;

/// <summary>The faults that are lined up. Safe to change while requests are being answered.</summary>
public sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly List<Planned> _next = [];
    private readonly List<Planned> _always = [];
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);
    private Chance? _chance;
    private int _met;

    /// <summary>How many requests failed because they were asked to.</summary>
    public int Met => Volatile.Read(ref _met);

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

    /// <summary>Lets a share of all requests fail until <see cref="Clear"/>, where no other fault is in their way.</summary>
    /// <remarks>
    /// What becomes of a request is settled by the seed, its path and how often that was asked before, so that it does not matter
    /// in which order requests to different paths arrive.
    /// </remarks>
    /// <param name="share">From 0, none, to 1, all.</param>
    /// <param name="seed">Another seed, other requests.</param>
    /// <param name="faults">One of these, each as often as the others.</param>
    public void Sometimes(double share, int seed, params IReadOnlyList<Fault> faults)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        lock (_gate)
        {
            _asked.Clear();
            _chance = new(share, Dice.Seeded(seed), faults);
        }
    }

    /// <summary>Lets nothing fail any more.</summary>
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
