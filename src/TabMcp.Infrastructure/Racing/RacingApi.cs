using TabMcp.Application.Racing;
using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;

namespace TabMcp.Infrastructure.Racing;

/// <summary>Racing information from TAB's info service (docs/upstream/racing.md#racing-endpoints).</summary>
/// <remarks>A body without its list is no empty list: nobody must be told that nothing is racing.</remarks>
internal sealed class RacingApi(
    UpstreamClient upstream,
    MeetingMapping meetings,
    RaceMapping races,
    FormMapping forms,
    SchemaDrift drift
) : IRacingApi
{
    public async Task<Reading<IReadOnlyList<UpcomingRace>>> GetNextToGoAsync(
        Jurisdiction jurisdiction,
        int maxRaces,
        bool includeRecentlyClosed,
        CancellationToken cancellationToken
    )
    {
        var path = UpstreamPath.Of(
            $"/v1/tab-info-service/racing/next-to-go/races?jurisdiction={jurisdiction}&maxRaces={maxRaces}&includeRecentlyClosed={includeRecentlyClosed}"
        );
        const string subject = "the next races to go";
        var body = await upstream.GetAsync(path, RacingJson.Default.NextToGoResponse, subject, cancellationToken);
        var next = meetings.NextToGo(body.Value);
        return body.Value.Races is null ? throw UpstreamErrors.Unexpected(subject) : new(next, body.At);
    }

    public async Task<Reading<IReadOnlyList<Meeting>>> GetMeetingsAsync(
        MeetingDate date,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var path = UpstreamPath.Of($"/v1/tab-info-service/racing/dates/{date}/meetings?jurisdiction={jurisdiction}");
        var subject = $"the meetings of {date}";
        var body = await upstream
            .GetAsync(path, RacingJson.Default.MeetingsResponse, subject, cancellationToken)
            .OrMissing(RacingMissing.Day, subject);
        var known = meetings.Meetings(body.Value, date);
        return body.Value.Meetings is null ? throw UpstreamErrors.Unexpected(subject) : new(known, body.At);
    }

    public async Task<Reading<IReadOnlyList<RacingDay>>> GetDaysAsync(
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var path = UpstreamPath.Of($"/v1/tab-info-service/racing/dates?jurisdiction={jurisdiction}");
        const string subject = "the racing days";
        var body = await upstream.GetAsync(path, RacingJson.Default.DatesResponse, subject, cancellationToken);
        var days = meetings.Days(body.Value);
        return body.Value.Dates is null ? throw UpstreamErrors.Unexpected(subject) : new(days, body.At);
    }

    public async Task<Reading<IReadOnlyList<RaceSummary>>> GetRacesAsync(
        MeetingKey key,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var (date, raceType, venue) = key;
        var path = UpstreamPath.Of(
            $"/v1/tab-info-service/racing/dates/{date}/meetings/{raceType}/{venue}/races?jurisdiction={jurisdiction}"
        );
        var subject = $"the races at {Words(venue)} on {date}";
        var body = await upstream
            .GetAsync(path, RacingJson.Default.RacesResponse, subject, cancellationToken)
            .OrMissing(RacingMissing.Meeting, subject);
        var known = meetings.Races(body.Value);
        return body.Value.Races is null ? throw UpstreamErrors.Unexpected(subject) : new(known, body.At);
    }

    // fixedOdds is not sent here: with a race number it makes the service look for a race of that name, and answer 404
    // (docs/upstream/racing.md#fixedodds-means-by-name). Fixed odds come without it.
    public Task<Race> GetRaceAsync(RaceKey key, Jurisdiction jurisdiction, CancellationToken cancellationToken)
    {
        var (date, raceType, venue) = key.Meeting;
        var path = UpstreamPath.Of(
            $"/v1/tab-info-service/racing/dates/{date}/meetings/{raceType}/{venue}/races/{key.Number}?jurisdiction={jurisdiction}"
        );
        return ReadRaceAsync(path, key, cancellationToken);
    }

    public Task<Race> GetRaceByNameAsync(
        RaceKey key,
        string matchName,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var (date, raceType, venue) = key.Meeting;
        var path = UpstreamPath.Of(
            $"/v1/tab-info-service/racing/dates/{date}/meetings/{raceType}/{venue}/races/{matchName}?jurisdiction={jurisdiction}&fixedOdds={true}"
        );
        return ReadRaceAsync(path, key, cancellationToken);
    }

    public Task<Reading<OpenDocument>> GetApproximatesAsync(
        RaceKey key,
        ApproximatesProduct product,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var (date, raceType, venue) = key.Meeting;
        var path = UpstreamPath.Of(
            $"/v1/tab-info-service/racing/dates/{date}/meetings/{raceType}/{venue}/races/{key.Number}/pools/{product}/approximates?jurisdiction={jurisdiction}"
        );
        var subject = $"the {product} approximates of race {key.Number} at {Words(venue)} on {date}";
        return ReadOpenAsync(path, "approximates", subject, cancellationToken).OrMissing(RacingMissing.Pool, subject);
    }

    public Task<Reading<OpenDocument>> GetOpenJackpotsAsync(
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var path = UpstreamPath.Of($"/v1/tab-info-service/racing/jackpots?jurisdiction={jurisdiction}");
        return ReadOpenAsync(path, "jackpots", "the open jackpots", cancellationToken);
    }

    public Task<Reading<OpenDocument>> GetJackpotPoolsAsync(
        MeetingDate date,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var path = UpstreamPath.Of(
            $"/v1/tab-info-service/racing/dates/{date}/jackpot-pools?jurisdiction={jurisdiction}"
        );
        var subject = $"the jackpot pools of {date}";
        return ReadOpenAsync(path, "jackpot-pools", subject, cancellationToken).OrMissing(RacingMissing.Day, subject);
    }

    private async Task<Reading<OpenDocument>> ReadOpenAsync(
        UpstreamPath path,
        string body,
        string subject,
        CancellationToken cancellationToken
    )
    {
        var open = await upstream.GetOpenAsync(
            path,
            subject,
            withLinks: false,
            () => drift.Missing(body, "$"),
            cancellationToken
        );
        return new(new OpenDocument(open.Value, path.Value.Split('?')[0]), open.At);
    }

    private async Task<Race> ReadRaceAsync(UpstreamPath path, RaceKey key, CancellationToken cancellationToken)
    {
        var subject = $"race {key.Number} at {Words(key.Meeting.Venue)} on {key.Meeting.Date}";
        var body = await upstream
            .GetAsync(path, RacingJson.Default.RaceResponse, subject, cancellationToken)
            .OrMissing(RacingMissing.Race, subject);
        var race = races.Race(body.Value, key, body.At);
        return body.Value.Runners is null ? throw UpstreamErrors.Unexpected(subject) : race;
    }

    public async Task<Reading<IReadOnlyList<RunnerForm>>> GetRaceFormAsync(
        RaceKey key,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var (date, raceType, venue) = key.Meeting;
        var path = UpstreamPath.Of(
            $"/v1/tab-info-service/racing/dates/{date}/meetings/{raceType}/{venue}/races/{key.Number}/form?jurisdiction={jurisdiction}"
        );
        var subject = $"the form of race {key.Number} at {Words(venue)} on {date}";
        // A race without form is there, and its form is not: the words for a race that does not exist would mislead.
        var body = await upstream
            .GetAsync(path, RacingJson.Default.FormResponse, subject, cancellationToken)
            .OrMissing(RacingMissing.Form, subject);
        var field = forms.Field(body.Value, raceType);
        return body.Value.Form is null ? throw UpstreamErrors.Unexpected(subject) : new(field, body.At);
    }

    public async Task<Reading<RunnerForm>?> GetRunnerFormAsync(
        RaceKey key,
        int runnerNumber,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var (date, raceType, venue) = key.Meeting;
        var path = UpstreamPath.Of(
            $"/v1/tab-info-service/racing/dates/{date}/meetings/{raceType}/{venue}/races/{key.Number}/form/{runnerNumber}?jurisdiction={jurisdiction}"
        );
        var subject = $"the form of runner {runnerNumber} in race {key.Number} at {Words(venue)} on {date}";
        try
        {
            var body = await upstream.GetAsync(path, RacingJson.Default.RunnerFormContract, subject, cancellationToken);
            return forms.One(body.Value, runnerNumber, raceType) is { } form ? new(form, body.At) : null;
        }
        catch (ToolException missing) when (missing.Kind is ErrorKind.NotFound)
        {
            return null;
        }
    }

    // A venue's name is TAB's word, and a subject stands in messages.
    private static string Words(VenueKey venue) => venue.Mnemonic?.Value ?? "this venue";
}
