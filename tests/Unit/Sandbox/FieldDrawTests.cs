using TabMcp.Domain.Racing;
using TabMcp.Sandbox.World;

namespace TabMcp.UnitTests.Sandbox;

public sealed class FieldDrawTests
{
    private static readonly IReadOnlyList<RacePlan> Races = Worlds.Races(5);

    [Fact]
    public void The_same_seed_draws_the_same_field_and_another_seed_a_different_one()
    {
        static IEnumerable<string> Field(int seed) =>
            Worlds
                .Races(1, seed)
                .SelectMany(race => race.Runners)
                .Select(runner => $"{runner.Number} {runner.Name} {runner.ScratchedAt:O}");

        Field(7).ShouldBe(Field(7));
        Field(7).SequenceEqual(Field(8), StringComparer.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public void Numbers_start_at_1_and_names_are_unique_within_a_race()
    {
        foreach (var race in Races)
        {
            race.Runners.Select(runner => runner.Number).ShouldBe(Enumerable.Range(1, race.Runners.Count));
            race.Runners.Where(runner => !runner.IsVacant).Select(runner => runner.Name).ShouldBeUnique();
            race.Runners.Select(runner => runner.Proposition).ShouldBeUnique();
        }
    }

    [Fact]
    public void Every_race_has_at_least_four_starters() =>
        Races.ShouldAllBe(race => race.StartersAt(race.Life.Jump).Count() >= 4);

    [Fact]
    public void Some_runners_are_scratched_early_and_some_in_the_last_hour()
    {
        var before = Races
            .SelectMany(race =>
                race.Runners.Where(runner => runner.ScratchedAt is not null)
                    .Select(runner => race.Start - runner.ScratchedAt!.Value)
            )
            .ToList();

        before.ShouldContain(left => left > TimeSpan.FromHours(3));
        before.ShouldContain(left => left < TimeSpan.FromHours(1));
        before.ShouldAllBe(left => left > TimeSpan.Zero);
    }

    [Fact]
    public void Empty_boxes_have_four_dots_as_a_name_and_occur_only_in_greyhound_races()
    {
        var vacant = Races
            .SelectMany(race =>
                race.Runners.Where(runner => runner.IsVacant).Select(runner => (race.Meeting.Type, runner.Name))
            )
            .ToList();

        vacant.ShouldNotBeEmpty();
        vacant.ShouldAllBe(box => box.Type == RaceType.Greyhound && box.Name == "....");
    }

    [Fact]
    public void The_number_of_places_depends_on_the_number_of_starters()
    {
        foreach (var race in Races)
        {
            var places = race.PlacesAt(race.Life.Jump);
            var starters = race.StartersAt(race.Life.Jump).Count();

            (
                starters switch
                {
                    <= 4 => places == 0,
                    <= 7 => places == 2,
                    < 16 => places == 3,
                    _ => places is 3 or 4,
                }
            ).ShouldBeTrue($"{places} places for {starters} starters");
        }

        Races.Select(race => race.PlacesAt(race.Life.Jump)).Distinct().ShouldBe([0, 2, 3, 4], ignoreOrder: true);
    }
}
