using Microsoft.Extensions.Logging;
using TabMcp.Application.Posting;

namespace TabMcp.Infrastructure.Posting;

/// <summary>The record of all posts, in a file. What it finds begun and not ended when it opens is uncertain from then on.</summary>
/// <remarks>A server that stops waits here for what is under way: its caller may have left, and nobody else would.</remarks>
internal sealed partial class PostLedger : IPostLedger, IDisposable, IAsyncDisposable
{
    private const int MostUnsettled = 10;
    private static readonly TimeSpan UnsettledFor = TimeSpan.FromDays(1);

    // On the machine's own clock, as whoever stops the server waits on that as well.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly HashSet<Guid> _used = [];
    private readonly List<UnsettledPost> _unsettled = [];
    private readonly TaskCompletionSource _quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _underWay;
    private bool _isClosing;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly LedgerFile _file;

    /// <exception cref="IOException">The file cannot be written, or another server writes it.</exception>
    public PostLedger(PostLedgerOptions options, TimeProvider clock, ILogger<PostLedger> logger)
    {
        _clock = clock;
        _logger = logger;
        _file = new(options.File ?? throw new InvalidOperationException("Nothing may be posted without a record."));
        try
        {
            TakeUp();
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    public IReadOnlyList<UnsettledPost> Unsettled
    {
        get
        {
            var since = _clock.GetUtcNow() - UnsettledFor;
            lock (_gate)
                return
                [
                    .. _unsettled.Where(post => post.At > since).OrderByDescending(post => post.At).Take(MostUnsettled),
                ];
        }
    }

    public void Begin(PostEntry entry)
    {
        lock (_gate)
        {
            Use(entry, LedgerEvent.Intent);
            _underWay++;
        }
    }

    public void Decline(PostEntry entry)
    {
        lock (_gate)
            Use(entry, LedgerEvent.Declined);
    }

    public void End(PostEntry entry, PostOutcome outcome, int? status)
    {
        var line = new LedgerLine
        {
            At = _clock.GetUtcNow(),
            Event = LedgerEvent.Outcome,
            Id = entry.Id,
            Outcome = outcome,
            Status = status,
        };
        lock (_gate)
        {
            if (outcome is PostOutcome.Uncertain)
                _unsettled.Add(new(line.At, entry.Id, entry.Path, entry.BodySha256));
            try
            {
                _file.Append(line);
            }
            catch (Exception failure)
                when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
            {
                NotRecorded(entry.Id, outcome, failure);
            }

            if (--_underWay is 0 && _isClosing)
                _quiet.TrySetResult();
        }

        if (outcome is PostOutcome.Uncertain)
            IsUncertain(entry.Id, entry.Path, line.At);
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isClosing = true;
            if (_underWay is 0)
                _quiet.TrySetResult();
        }

        await _quiet
            .Task.WaitAsync(Patience, TimeProvider.System)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Dispose();
    }

    public void Dispose() => _file.Dispose();

    private void Use(PostEntry entry, LedgerEvent what)
    {
        if (!_used.Add(entry.Id))
            throw PostRefusals.UsedConfirmation();

        try
        {
            _file.Append(
                new()
                {
                    At = _clock.GetUtcNow(),
                    Event = what,
                    Id = entry.Id,
                    Path = entry.Path,
                    BodySha256 = entry.BodySha256,
                    LargestStake = entry.LargestStake,
                }
            );
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw PostRefusals.NoRecord(failure);
        }
    }

    private void TakeUp()
    {
        var open = new Dictionary<Guid, LedgerLine>();
        var unreadable = 0;
        foreach (var line in _file.Read())
        {
            switch (line)
            {
                case null:
                    unreadable++;
                    break;
                case { Event: LedgerEvent.Intent }:
                    open[line.Id] = line;
                    break;
                case { Event: LedgerEvent.Outcome, Outcome: PostOutcome.Uncertain }
                    when open.Remove(line.Id, out var intent):
                    _unsettled.Add(Unsettle(intent));
                    break;
                default:
                    open.Remove(line.Id);
                    break;
            }
        }

        if (unreadable > 0)
            Unreadable(unreadable);
        foreach (var intent in open.Values)
        {
            var post = Unsettle(intent);
            _unsettled.Add(post);
            _file.Append(
                new()
                {
                    At = _clock.GetUtcNow(),
                    Event = LedgerEvent.Outcome,
                    Id = post.Id,
                    Outcome = PostOutcome.Uncertain,
                }
            );
            IsUncertain(post.Id, post.Path, post.At);
        }
    }

    private static UnsettledPost Unsettle(LedgerLine intent) =>
        new(intent.At, intent.Id, intent.Path ?? "", intent.BodySha256 ?? "");

    [LoggerMessage(
        EventId = 320,
        Level = LogLevel.Warning,
        Message = "Post {Id} to {Path} of {At:u} is uncertain: it was sent, and whether TAB took it is not known. Look at TAB before you send it again"
    )]
    private partial void IsUncertain(Guid id, string path, DateTimeOffset at);

    [LoggerMessage(
        EventId = 321,
        Level = LogLevel.Error,
        Message = "The outcome of post {Id}, {Outcome}, could not be written into the record of posts"
    )]
    private partial void NotRecorded(Guid id, PostOutcome outcome, Exception failure);

    [LoggerMessage(
        EventId = 322,
        Level = LogLevel.Warning,
        Message = "The record of posts holds {Count} lines that cannot be read"
    )]
    private partial void Unreadable(int count);
}
