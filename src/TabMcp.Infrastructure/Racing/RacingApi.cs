using TabMcp.Application.Racing;
using TabMcp.Application.Tools;
using TabMcp.Domain;
using TabMcp.Domain.Racing;
using TabMcp.Infrastructure.Http;

namespace TabMcp.Infrastructure.Racing;

/// <summary>Racing information from TAB's info service (tab-api.md 5.1).</summary>
internal sealed class RacingApi(UpstreamClient upstream, MeetingMapping meetings, RaceMapping races) : IRacingApi
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
        var body = await upstream.GetAsync(path, RacingJson.Default.NextToGoResponse, "next to go", cancellationToken);
        return new(meetings.NextToGo(body.Value), body.At);
    }

    public async Task<Reading<IReadOnlyList<Meeting>>> GetMeetingsAsync(
        MeetingDate date,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    )
    {
        var path = UpstreamPath.Of($"/v1/tab-info-service/racing/dates/{date}/meetings?jurisdiction={jurisdiction}");
        var body = await upstream.GetAsync(
            path,
            RacingJson.Default.MeetingsResponse,
            $"the meetings of {date}",
            cancellationToken
        );
        return new(meetings.Meetings(body.Value, date), body.At);
    }

    // fixedOdds is never sent: with a race number it makes the service look for a race of that name, and answer 404
    // (tab-api.md 5.1, traps). Fixed odds come without it.
    public async Task<Race> GetRaceAsync(RaceKey key, Jurisdiction jurisdiction, CancellationToken cancellationToken)
    {
        var (date, raceType, venue) = key.Meeting;
        var path = UpstreamPath.Of(
            $"/v1/tab-info-service/racing/dates/{date}/meetings/{raceType}/{venue}/races/{key.Number}?jurisdiction={jurisdiction}"
        );
        var body = await upstream.GetAsync(
            path,
            RacingJson.Default.RaceResponse,
            $"race {key.Number} at {venue} on {date}",
            cancellationToken
        );
        return races.Race(body.Value, key, body.At);
    }
}
