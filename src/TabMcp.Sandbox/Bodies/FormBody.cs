using System.Globalization;
using System.Text.Json.Nodes;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Bodies;

/// <summary>R8, the form of a field, and R9, the form of one runner (docs/upstream/racing.md#r8-form).</summary>
internal static class FormBody
{
    private const int LatestStarts = 8;
    private const int AllStarts = 24;

    public static JsonObject Of(RacePlan race, View view) =>
        new()
        {
            ["form"] = Json.Array(
                race.Runners.Where(runner => !runner.IsVacant)
                    .Select(runner => new RunnerForm(race, runner, view).Body(LatestStarts))
            ),
        };

    public static RunnerPlan? RunnerOf(RacePlan race, string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && race.Runner(number) is { IsVacant: false } runner
            ? runner
            : null;

    /// <remarks>Assumption: R9 returns one element of R8 with the runner's full history (D). No response is
    /// recorded.</remarks>
    public static JsonObject Of(RacePlan race, RunnerPlan runner, View view) =>
        new RunnerForm(race, runner, view).Body(AllStarts);
}
