using System.Diagnostics.Metrics;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TabMcp.Application;
using TabMcp.Application.Answers;
using TabMcp.Application.AnyPath;
using TabMcp.Application.Calls;
using TabMcp.Application.Errors;
using TabMcp.Application.FootyTab;
using TabMcp.Application.Login;
using TabMcp.Application.Pipeline;
using TabMcp.Application.Posting;
using TabMcp.Application.Racing;
using TabMcp.Application.Results;
using TabMcp.Application.Sports;
using TabMcp.Application.Tools;
using TabMcp.Tests;
using TabMcp.UnitTests.Application.Fakes;
using TabMcp.UnitTests.Application.Pipeline;
using TabMcp.UnitTests.Telemetry;

namespace TabMcp.UnitTests.Application;

/// <summary>The real Application, slices and pipeline alike, with a fake at each port and a clock that tests move.</summary>
internal sealed class ApplicationHost : IDisposable
{
    private const int JitterSeed = 7;

    private readonly ServiceProvider _services;

    public ApplicationHost(CallLimits? limits = null, CacheLimits? cache = null, decimal? maxStake = null)
    {
        limits ??= new CallLimits();
        Racing = new(Clock);
        Open = new(Clock);
        Sports = new(Clock);
        Results = new(Clock);
        FootyTab = new(Clock);
        Login = new(Clock);
        Access = new(Journal);
        Steps = new(Journal);
        Ledger = new(Journal);
        Office = new(Journal, Clock);

        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        services.AddMetrics();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(limits);
        services.AddSingleton(cache ?? new CacheLimits { MaxBytes = 0 }); // tests of slices ask anew each time
        services.AddSingleton(new RetryWait(limits, new Random(JitterSeed)));
        services.AddSingleton<IRacingApi>(Racing);
        services.AddSingleton<IOpenApi>(Open);
        services.AddSingleton<ISportsApi>(Sports);
        services.AddSingleton<ISportsResultsApi>(Results);
        services.AddSingleton<IFootyTabApi>(FootyTab);
        services.AddSingleton<ILogin>(Login);
        services.AddSingleton<ICaller>(Caller);
        services.AddSingleton<ICallScope>(Caller);
        services.AddSingleton<IUpstreamAccess>(Access);
        services.AddSingleton<IToolProgress>(Progress);
        services.AddSingleton<IConsent>(Person);
        services.AddSingleton<IPostLedger>(Ledger);
        services.AddSingleton<IPostOffice>(Office);
        services.AddSingleton(new PostLimits { MaxStake = maxStake });
        services.AddSingleton(Steps);
        Add<PublicRead>(services);
        Add<AccountRead>(services);
        Add<PublicWrite>(services);
        Add<KeptRead>(services);
        services.AddApplication();

        _services = services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true }
        );
        Metrics = new(_services.GetRequiredService<IMeterFactory>());
    }

    public FakeClock Clock { get; } = new();

    public FakeRacingApi Racing { get; }

    public FakeOpenApi Open { get; }

    public FakeSportsApi Sports { get; }

    public FakeResultsApi Results { get; }

    public FakeFootyTabApi FootyTab { get; }

    public FakeLogin Login { get; }

    public FakeCaller Caller { get; } = new();

    public FakeAccess Access { get; }

    public FakeProgress Progress { get; } = new();

    public FakeConsent Person { get; } = new();

    public FakeLedger Ledger { get; }

    public FakePostOffice Office { get; }

    public Steps Steps { get; }

    public CapturedLogs Logs { get; } = new();

    public CapturedMetrics Metrics { get; }

    /// <summary>What happened below the pipeline's outer layers, in order.</summary>
    public List<string> Journal { get; } = [];

    /// <summary>Makes one call, in a scope of its own as every call has.</summary>
    public Task<TResult> AskAsync<TResult>(ITool<TResult> call) =>
        AskUntilAsync(call, TestContext.Current.CancellationToken);

    public async Task<TResult> AskUntilAsync<TResult>(ITool<TResult> call, CancellationToken cancellationToken)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ToolDispatcher>().SendAsync(call, cancellationToken);
    }

    /// <summary>Makes one call, and tells whether its answer is older than it should be.</summary>
    public async Task<(TResult Answer, bool IsStale)> AskWithOriginAsync<TResult>(ITool<TResult> call)
    {
        await using var scope = _services.CreateAsyncScope();
        var answer = await scope
            .ServiceProvider.GetRequiredService<ToolDispatcher>()
            .SendAsync(call, TestContext.Current.CancellationToken);
        return (answer, scope.ServiceProvider.GetRequiredService<AnswerOrigin>().IsStale);
    }

    /// <summary>Completes once a call waits for its next try: its deadline and its wait are then both set on the clock.</summary>
    public Task WaitingAsync() => Clock.TimersSetAsync(2);

    /// <summary>Makes one call that is to be refused.</summary>
    public Task<ToolException> RefusalOfAsync<TResult>(ITool<TResult> call) =>
        Should.ThrowAsync<ToolException>(() => AskAsync(call));

    public void Dispose()
    {
        Metrics.Dispose();
        _services.Dispose();
    }

    private static void Add<T>(IServiceCollection services)
        where T : IProbe
    {
        services.AddTransient<IRequestHandler<T, ProbeAnswer>, ProbeHandler<T>>();
        services.AddSingleton<IValidator<T>, ProbeValidator<T>>();
    }
}
