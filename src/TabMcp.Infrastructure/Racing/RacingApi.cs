using TabMcp.Application.Racing;
using TabMcp.Application.Tools;
using TabMcp.Domain;
using TabMcp.Domain.Racing;
using TabMcp.Infrastructure.Http;

namespace TabMcp.Infrastructure.Racing;

/// <summary>Racing information from TAB's info service (tab-api.md 5.1).</summary>
/// <remarks>A body without its list is no empty list: nobody must be told that nothing is racing.</remarks>
internal sealed class RacingApi(UpstreamClient upstream, MeetingMapping meetings, RaceMapping races, FormMapping forms)
    : IRacingApi
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
        var body = await upstream.GetAsync(path, RacingJson.Default.MeetingsResponse, subject, cancellationToken);
        var known = meetings.Meetings(body.Value, date);
        return body.Value.Meetings is null ? throw UpstreamErrors.Unexpected(subject) : new(known, body.At);
    }

    // fixedOdds is never sent: with a race number it makes the service look for a race of that name, and answer 404
    // (tab-api.md 5.1, traps). Fixed odds come without it.
    public async Task<Race> GetRaceAsync(RaceKey key, Jurisdiction jurisdiction, CancellationToken cancellationToken)
    {
        var (date, raceType, venue) = key.Meeting;
        var path = UpstreamPath.Of(
            $"/v1/tab-info-service/racing/dates/{date}/meetings/{raceType}/{venue}/races/{key.Number}?jurisdiction={jurisdiction}"
        );
        var subject = $"race {key.Number} at {venue} on {date}";
        var body = await upstream.GetAsync(path, RacingJson.Default.RaceResponse, subject, cancellationToken);
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
        var subject = $"the form of race {key.Number} at {venue} on {date}";
        try
        {
            var body = await upstream.GetAsync(path, RacingJson.Default.FormResponse, subject, cancellationToken);
            var field = forms.Field(body.Value, raceType);
            return body.Value.Form is null ? throw UpstreamErrors.Unexpected(subject) : new(field, body.At);
        }
        catch (ToolException missing) when (missing.Kind is ErrorKind.NotFound)
        {
            // A race without form is there, and its form is not: the words for a race that does not exist would mislead.
            throw new ToolException(
                ErrorKind.NotFound,
                $"TAB has nothing for {subject}. A few races have no form: racing_get_race tells whether this one is there.",
                missing
            );
        }
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
        var subject = $"the form of runner {runnerNumber} in race {key.Number} at {venue} on {date}";
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
}
