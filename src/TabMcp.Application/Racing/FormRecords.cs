using TabMcp.Domain.Racing;

namespace TabMcp.Application.Racing;

/// <summary>A runner's records and those of its people in one list: theirs are called <c>rider_…</c> and <c>trainer_…</c>.</summary>
internal static class FormRecords
{
    private const string Rider = "rider_";
    private const string Trainer = "trainer_";

    // What a punter asks of every runner; the rest is one call away.
    private static readonly string[] Chief =
    [
        "overall",
        "track",
        "distance",
        "track_distance",
        "firm",
        "good",
        "soft",
        "heavy",
        "first_up",
        "second_up",
        "class_same",
        "class_stronger",
        "driver",
        Rider + StartRecord.TwelveMonths,
        Trainer + StartRecord.TwelveMonths,
    ];

    /// <summary>Every record.</summary>
    public static IReadOnlyDictionary<string, StartRecord> All(RunnerForm form)
    {
        Dictionary<string, StartRecord> all = new(form.Records, StringComparer.Ordinal);
        foreach (var (name, record) in form.RiderRecords)
            all[Rider + name] = record;
        foreach (var (name, record) in form.TrainerRecords)
            all[Trainer + name] = record;
        return all;
    }

    /// <summary>The chief records, where there were any starts.</summary>
    /// <remarks>Of a greyhound's boxes only its own counts today, and its number is its box unless it is an emergency.</remarks>
    public static IReadOnlyDictionary<string, StartRecord> Brief(RunnerForm form)
    {
        var all = All(form);
        Dictionary<string, StartRecord> brief = new(StringComparer.Ordinal);
        foreach (var name in Chief.Append($"box{form.Number}"))
        {
            if (all.TryGetValue(name, out var record) && record.Starts > 0)
                brief[name] = record;
        }

        return brief;
    }
}
