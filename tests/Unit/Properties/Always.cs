using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace TabMcp.UnitTests.Properties;

/// <summary>Checks a rule on many values, the same ones in every run: a test that fails here fails everywhere.</summary>
internal static class Always
{
    private const ulong Seed = 20_260_414;
    private const int Values = 400;

    /// <summary>Runs the assertions on each value; the first value that breaks them is shown.</summary>
    public static void Holds<T>(Gen<T> values, Action<T> rule) => Check(Prop.ForAll(values.ToArbitrary(), rule));

    /// <inheritdoc cref="Holds{T}(Gen{T}, Action{T})"/>
    public static void Holds<T>(Gen<T> values, Func<T, Task> rule) => Check(Prop.ForAll(values.ToArbitrary(), rule));

    private static void Check(Property property)
    {
        var start = new Replay(new Rnd(Seed), FSharpOption<int>.None);
        var config = Config.QuickThrowOnFailure.WithMaxTest(Values).WithReplay(FSharpOption<Replay>.Some(start));
        FsCheck.Check.One(config, property);
    }
}
