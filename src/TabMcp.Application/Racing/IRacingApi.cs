using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;

namespace TabMcp.Application.Racing;

/// <summary>TAB's racing information, as the slices need it.</summary>
/// <remarks>Every read fails with a <see cref="ToolException"/> and nothing else; a refusal is never an empty list.</remarks>
public interface IRacingApi
{
    /// <summary>The next races to jump across all meetings, soonest first.</summary>
    Task<Reading<IReadOnlyList<UpcomingRace>>> GetNextToGoAsync(
        Jurisdiction jurisdiction,
        int maxRaces,
        bool includeRecentlyClosed,
        CancellationToken cancellationToken
    );

    /// <summary>Every meeting of a racing day.</summary>
    Task<Reading<IReadOnlyList<Meeting>>> GetMeetingsAsync(
        MeetingDate date,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    );

    /// <summary>The racing days that have meetings, and the futures bucket where there is one.</summary>
    Task<Reading<IReadOnlyList<RacingDay>>> GetDaysAsync(
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    );

    /// <summary>The races of a meeting that has a mnemonic, with their pools.</summary>
    Task<Reading<IReadOnlyList<RaceSummary>>> GetRacesAsync(
        MeetingKey key,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    );

    /// <summary>One race with its field, pools and, once it is run, its result.</summary>
    Task<Race> GetRaceAsync(RaceKey key, Jurisdiction jurisdiction, CancellationToken cancellationToken);

    /// <summary>One race with fixed odds only, which goes by its <see cref="RaceSummary.MatchName"/>.</summary>
    Task<Race> GetRaceByNameAsync(
        RaceKey key,
        string matchName,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    );

    /// <summary>What $1 on each combination of a race's pool would return as things stand; no body is on record.</summary>
    Task<Reading<OpenDocument>> GetApproximatesAsync(
        RaceKey key,
        ApproximatesProduct product,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    );

    /// <summary>The jackpots that are open for betting; no body is on record.</summary>
    Task<Reading<OpenDocument>> GetOpenJackpotsAsync(Jurisdiction jurisdiction, CancellationToken cancellationToken);

    /// <summary>The jackpot pools of a racing day; no body is on record.</summary>
    Task<Reading<OpenDocument>> GetJackpotPoolsAsync(
        MeetingDate date,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    );

    /// <summary>The form of a race's field, by runner number.</summary>
    Task<Reading<IReadOnlyList<RunnerForm>>> GetRaceFormAsync(
        RaceKey key,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    );

    /// <summary>The whole form of one runner; none where TAB has none of that number, or sends what we cannot read.</summary>
    Task<Reading<RunnerForm>?> GetRunnerFormAsync(
        RaceKey key,
        int runnerNumber,
        Jurisdiction jurisdiction,
        CancellationToken cancellationToken
    );
}
