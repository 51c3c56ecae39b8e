using System.Text.Json.Nodes;
using TabMcp.Domain.Racing;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Bodies;

/// <summary>R17: one race of a finished day (docs/upstream/results.md#r17-result-of-a-race).</summary>
internal static class ResultsRaceBody
{
    public static JsonObject Of(RacePlan race, View view)
    {
        var abandoned = race.StatusAt(view.Now) == RacePhase.Abandoned;
        var market = new FixedMarket(race, view.Now);
        return new JsonObject
        {
            ["raceNumber"] = race.Number,
            ["raceName"] = race.Name,
            ["raceStartTime"] = Json.OffsetTime(race.Start),
            ["raceStatus"] = abandoned ? "Abandoned" : "Paying",
            ["raceDistance"] = race.Distance,
            ["results"] = ResultsDayBody.Results(race, view.Now),
            ["resultedTime"] = abandoned ? null : Json.OffsetTime(race.Life.Paying),
            ["substitute"] = abandoned ? null : PoolsBody.SubstituteOf(race),
            // Scratched runners are in both lists.
            ["scratchings"] = Field(
                race,
                race.Runners.Where(runner => !runner.IsVacant && runner.IsScratchedAt(race.Life.Jump)),
                market,
                view
            ),
            ["runners"] = Field(race, race.Runners.Where(runner => !runner.IsVacant), market, view),
            ["raceClassConditions"] = RaceNames.Conditions(race),
            ["hasFixedOdds"] = false,
            ["hasParimutuel"] = true,
            // Upstream exposes an internal URL here; this invented one stands for it.
            ["winBook"] =
                abandoned || race.Meeting.IsToteOnly
                    ? null
                    : $"http://internal-host.invalid/book/{race.Dice.For("book").Between(1, 99_999)}/propositions",
            ["willHaveFixedOdds"] = !race.Meeting.IsToteOnly,
            ["meeting"] = Meeting(race.Meeting),
        }
            .When(Parts.HasReplay(race), "skyRacing", () => Parts.Replay(race))
            .With("pools", abandoned ? [] : Pools(race, view))
            .With("dividends", Dividends(race, abandoned, view));
    }

    private static JsonObject Meeting(MeetingPlan meeting) =>
        new()
        {
            ["meetingDate"] = Json.Date(meeting.Date),
            ["location"] = meeting.Venue.Location,
            ["meetingName"] = meeting.Name,
            ["raceType"] = meeting.TypeLetter,
            ["venueMnemonic"] = meeting.SellCode,
            ["sellCode"] = Parts.SellCode(meeting),
        };

    private static JsonArray Field(RacePlan race, IEnumerable<RunnerPlan> runners, FixedMarket market, View view)
    {
        var tote = new Tote(race);
        return Json.Array(runners.Select(runner => Runner(race, runner, market, tote, view)));
    }

    private static JsonObject Runner(RacePlan race, RunnerPlan runner, FixedMarket market, Tote tote, View view) =>
        new()
        {
            ["runnerName"] = runner.Name,
            ["runnerNumber"] = runner.Number,
            ["finishingPosition"] =
                race.StatusAt(view.Now) == RacePhase.Abandoned ? 0 : race.Result.PositionOf(runner.Number),
            ["trainerName"] = runner.Trainer.Full,
            ["barrierNumber"] = runner.Barrier,
            ["riderDriverName"] = runner.Rider?.Full ?? "",
            ["claimAmount"] = race.Meeting.Type == RaceType.Greyhound ? 0 : Json.Number(runner.Claim),
            ["fixedOdds"] = FixedOdds(race, runner, market, view),
            ["parimutuel"] = Parimutuel(race, runner, tote, view.Now),
        };

    /// <summary>Empty if no price was offered; also empty for most runners of an abandoned race.</summary>
    private static JsonObject FixedOdds(RacePlan race, RunnerPlan runner, FixedMarket market, View view)
    {
        var scratched = runner.IsScratchedAt(race.Life.Jump);
        if (race.Meeting.IsToteOnly || (race.StatusAt(view.Now) == RacePhase.Abandoned && !scratched))
            return [];
        var changes = market.ChangesOf(runner);
        var price = market.PriceOf(runner);
        return new JsonObject
        {
            ["returnWin"] = Json.Number(price),
            ["returnWinOpen"] = Json.Number(changes.Count > 0 ? changes[0].Price : 0),
            ["returnPlace"] = Json.Number(price == 0 ? 0 : PriceLadder.Place(price, race.PlacesAt(race.Life.Jump))),
            ["bettingStatus"] = FixedOddsBody.Status(race, runner, view.Now),
            ["winDeduction"] = scratched ? market.DeductionFor(runner) : 0,
            ["placeDeduction"] = scratched ? market.DeductionFor(runner) : 0,
            ["propositionNumber"] = runner.Proposition,
            ["scratchedTime"] = scratched ? Json.OffsetTime(runner.ScratchedAt!.Value) : null,
        };
    }

    private static JsonObject Parimutuel(RacePlan race, RunnerPlan runner, Tote tote, DateTimeOffset now)
    {
        var scratched = runner.IsScratchedAt(race.Life.Jump);
        var paid = !scratched && race.StatusAt(now) != RacePhase.Abandoned;
        return new JsonObject
        {
            ["bettingStatus"] =
                !scratched ? "Normal"
                : runner.IsLateScratching ? "LateScratched"
                : "Scratched",
            ["returnWin"] = Json.Number(paid ? tote.Win(runner, now) : 0),
            ["returnPlace"] = Json.Number(paid ? tote.Place(runner, now) : 0),
        };
    }

    private static JsonArray Pools(RacePlan race, View view)
    {
        var tote = new Tote(race);
        return Json.Array([
            .. tote.Products.Select(product =>
                Pool(race, product, tote.Total(product, view.Now), race.Life.Jump, [race.Number])
            ),
            .. PoolsBody
                .LegsOn(race)
                .Select(legs =>
                    Pool(
                        race,
                        legs.Product,
                        Tote.Total(legs, race.Meeting, view.Now),
                        race.Meeting.Races[legs.Races[0] - 1].Life.Jump,
                        legs.Races
                    )
                ),
        ]);
    }

    private static JsonObject Pool(
        RacePlan race,
        string product,
        decimal total,
        DateTimeOffset closed,
        IReadOnlyList<int> races
    ) =>
        new()
        {
            ["poolStatusCode"] = "Paying",
            ["wageringProduct"] = product,
            ["poolTotal"] = Json.Number(total),
            ["jackpot"] = 0,
            ["poolCloseTime"] = Json.OffsetTime(closed),
            ["legs"] = ResultsDayBody.Legs(race.Meeting, races),
        };

    /// <summary>An abandoned race still ends the doubles that led to it: that leg goes to the field.</summary>
    private static JsonArray Dividends(RacePlan race, bool abandoned, View view)
    {
        var dividends = new Dividends(race);
        return Json.Array(
            (abandoned ? [] : dividends.SingleRace())
                .Concat(dividends.MultiLeg(view.Now))
                .Select(dividend => new JsonObject
                {
                    ["poolStatusCode"] = "Paying",
                    ["wageringProduct"] = dividend.Product,
                    ["jackpotCarriedOver"] = Json.Number(dividend.JackpotCarriedOver),
                    ["poolCloseTime"] = Json.OffsetTime(CloseOf(race, dividend.Product)),
                    ["poolDividends"] = PoolsBody.Rows(dividend),
                })
        );
    }

    private static DateTimeOffset CloseOf(RacePlan race, string product)
    {
        var legs = race.Meeting.MultiLegs.FirstOrDefault(candidate =>
            string.Equals(candidate.Product, product, StringComparison.Ordinal) && candidate.Races[^1] == race.Number
        );
        return legs is null ? race.Life.Jump : race.Meeting.Races[legs.Races[0] - 1].Life.Jump;
    }
}
