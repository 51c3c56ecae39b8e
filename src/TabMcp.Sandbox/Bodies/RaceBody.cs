using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TabMcp.Domain.Racing;
using TabMcp.Sandbox.World;

namespace TabMcp.Sandbox.Bodies;

/// <summary>R5: one race with all its details (docs/upstream/racing.md#r5-race).</summary>
internal static class RaceBody
{
    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private static readonly string[] RatingKinds =
    [
        "Rating",
        "Last12Months",
        "Recent",
        "Distance",
        "Class",
        "Time",
        "Overall",
    ];
    private static readonly string[] Tipsters = ["Nell Barrow", "Otto Finch", "Pia Lindqvist", "Overseas desk"];

    public static JsonObject Of(RacePlan race, View view)
    {
        var meeting = race.Meeting;
        var now = view.Now;
        var status = race.StatusAt(now);
        var fixedOpen = race.TakesFixedOddsAt(now);
        var market = new FixedMarket(race, now);
        var places = race.PlacesAt(now);
        var body = new JsonObject { ["raceNumber"] = race.Number };
        body.When(!meeting.IsToteOnly, "spectrumId", () => SpectrumId(race));
        body["raceName"] = race.Name;
        body["raceDistance"] = race.Distance;
        body["trackDirection"] = meeting.Venue.Location is "NSW" or "QLD" ? "clockwise" : "anticlockwise";
        body["meeting"] = Meeting(meeting);
        body.When(Parts.HasReplay(race), "skyRacing", () => Parts.Replay(race));
        body["hasParimutuel"] = !meeting.IsFixedOddsOnly;
        body["hasFixedOdds"] = fixedOpen;
        // Empty here even if the lists have a channel (docs/upstream/racing.md#r5-race).
        body["broadcastChannel"] = null;
        body["broadcastChannels"] = new JsonArray();
        body["hasForm"] = true;
        body["hasEarlySpeedRatings"] = meeting.Type != RaceType.Harness;
        body["allIn"] = false;
        body.When(!meeting.IsToteOnly, "cashOutEligibility", () => "Disabled");
        body["allowBundle"] = false;
        body["willHaveFixedOdds"] = !meeting.IsToteOnly;
        body["fixedOddsOnlineBetting"] = !meeting.IsToteOnly;
        body["raceStartTime"] = Json.Time(race.Start);
        body["raceClassConditions"] = RaceNames.Conditions(race);
        body.When(meeting.Type == RaceType.Harness, "sprintLane", () => race.Dice.For("sprint lane").OneIn(2));
        body["apprenticesCanClaim"] = meeting.Type == RaceType.Thoroughbred && meeting.Venue.IsAustralasian;
        body["prizeMoney"] = Json.Money(race.PrizeMoney);
        body["raceStatus"] = status.ToString();
        body.When(
            IsProtested(race, status),
            "protestMessage",
            () => race.Dice.For("protest").Pick(["Protest DISMISSED", "Protest UPHELD"])
        );
        body["substitute"] = race.HasResultAt(now) ? PoolsBody.SubstituteOf(race) : "NR";
        body["results"] = Parts.Results(race, now);
        body["pools"] = PoolsBody.Of(race, view);
        body["allowMulti"] = fixedOpen;
        body["allowParimutuelPlace"] = places > 0 && !meeting.IsFixedOddsOnly;
        body["parimutuelPlaceStatus"] = status == RacePhase.Normal ? "Open" : "Closed";
        body["allowFixedOddsPlace"] = fixedOpen && places > 0;
        body["numberOfPlaces"] = places;
        body.When(fixedOpen, "numberOfFixedOddsPlaces", () => Math.Min(3, places));
        body["runners"] = RunnerBody.Field(race, market, view);
        body["oddsUpdateTime"] = OddsUpdate(race, now);
        body.When(
            !meeting.IsToteOnly,
            "fixedOddsUpdateTime",
            () => market.LastChange is { } at ? Json.Second(at) : Json.Never
        );
        body["raceComments"] = Comments(race);
        body.When(!race.Dice.For("tips").OneIn(9), "tips", () => Tips(race));
        body["ratings"] = Ratings(race);
        body.When(race.HasResultAt(now), "dividends", () => PoolsBody.Dividends(race, now));
        body["multiLegApproximates"] = PoolsBody.MultiLegApproximates(race, now);
        body["betTypes"] = PoolsBody.BetTypes(race, now);
        body.When(
            MarketsBody.HasFavouriteOut(race, now),
            "extraMarkets",
            () => MarketsBody.FavouriteOut(race, market, view)
        );
        body.When(
            MarketsBody.HasSameRaceMulti(race, now),
            "sameRaceMultiMarkets",
            () => MarketsBody.SameRaceMulti(race, market, now)
        );
        return body;
    }

    private static JsonObject Meeting(MeetingPlan meeting) =>
        new JsonObject { ["meetingName"] = meeting.Name }
            .When(!meeting.IsFixedOddsOnly, "venueMnemonic", () => meeting.Venue.Mnemonic)
            .With("meetingDate", Json.Date(meeting.Date))
            .With("location", meeting.Venue.Location)
            .With("raceType", meeting.TypeLetter)
            .With("weatherCondition", meeting.Weather)
            .With("trackCondition", meeting.Track)
            .When(!meeting.IsFixedOddsOnly, "sellCode", () => Parts.SellCode(meeting));

    private static string SpectrumId(RacePlan race)
    {
        var name = race.Meeting.Venue.Name.ToUpperInvariant().Replace(' ', '_');
        return $"{(name.Length > 9 ? name[..9] : name)}{race.Number % 10}";
    }

    private static bool IsProtested(RacePlan race, RacePhase status) =>
        status == RacePhase.Paying && race.Dice.For("protested").OneIn(12);

    private static string OddsUpdate(RacePlan race, DateTimeOffset now)
    {
        var tote = new Tote(race);
        return tote.Total("Win", now) == 0 ? Json.Never : Json.Second(tote.LastUpdate(now));
    }

    /// <summary>The tipster's order: most likely first, with a bias for an outsider.</summary>
    private static IEnumerable<RunnerPlan> Fancied(RacePlan race, string purpose) =>
        race
            .Runners.Where(runner => !runner.IsVacant && !runner.IsEmergency)
            .OrderByDescending(runner => runner.Ability * (0.6 + runner.Dice.For(purpose).Fraction))
            .Take(4);

    /// <summary>JSON text inside a string, as upstream writes it.</summary>
    private static string Comments(RacePlan race)
    {
        var chosen = Fancied(race, "comment").ToList();
        string[] remarks =
        [
            "is drawn to advantage.",
            "should be right in the finish.",
            "can improve on the last run.",
            "is worth including.",
        ];
        return new JsonObject
        {
            ["comment"] = string.Join(
                ' ',
                chosen.Select((runner, i) => $"{runner.Number}. {runner.Name} {remarks[i % remarks.Length]}")
            ),
            ["runners"] = Json.Numbers(chosen.Select(runner => runner.Number)),
            ["exclusive"] = race.Dice.For("exclusive").OneIn(2),
        }.ToJsonString(Relaxed);
    }

    private static JsonObject Tips(RacePlan race) =>
        new()
        {
            ["tipType"] = "Standard",
            ["tipster"] = race.Dice.For("tipster").Pick(Tipsters),
            ["tipRunnerNumbers"] = Json.Numbers(Fancied(race, "tip").Select(runner => runner.Number)),
        };

    private static JsonArray Ratings(RacePlan race) =>
        Json.Array(
            RatingKinds.Select(kind => new JsonObject
            {
                ["ratingType"] = kind,
                ["ratingRunnerNumbers"] = Json.Numbers(Fancied(race, kind).Select(runner => runner.Number)),
            })
        );
}
