using System.Diagnostics;
using TabMcp.ArchitectureTests.Canaries;
using static TabMcp.ArchitectureTests.Rules.BannedReferenceRules;

namespace TabMcp.Infrastructure.Canary
{
    [Breaks(nameof(Time_comes_from_a_TimeProvider), "Local uses DateTime.get_Now")]
    [Breaks(nameof(Time_comes_from_a_TimeProvider), "Utc uses DateTime.get_UtcNow")]
    [Breaks(nameof(Time_comes_from_a_TimeProvider), "Day uses DateTime.get_Today")]
    [Breaks(nameof(Time_comes_from_a_TimeProvider), "Offset uses DateTimeOffset.get_Now")]
    [Breaks(nameof(Time_comes_from_a_TimeProvider), "UtcOffset uses DateTimeOffset.get_UtcNow")]
    [Breaks(nameof(Time_comes_from_a_TimeProvider), "Ticks uses Environment.get_TickCount64")]
    internal static class ReadsTheClock
    {
        public static DateTime Local() => DateTime.Now;

        public static Lazy<DateTime> Utc() => new(() => DateTime.UtcNow);

        public static DateTime Day() => DateTime.Today;

        public static DateTimeOffset Offset() => DateTimeOffset.Now;

        public static async Task<DateTimeOffset> UtcOffset()
        {
            await Task.Yield();
            return DateTimeOffset.UtcNow;
        }

        public static long Ticks() => Environment.TickCount64;
    }

    [Breaks(nameof(Time_comes_from_a_TimeProvider), "uses Stopwatch")]
    internal sealed record HoldsAStopwatch(Stopwatch Watch);

    [Breaks(nameof(Nothing_blocks_a_thread), "Result uses Task.get_Result")]
    [Breaks(nameof(Nothing_blocks_a_thread), "ResultInAsync uses Task.get_Result")]
    [Breaks(nameof(Nothing_blocks_a_thread), "Wait uses Task.Wait")]
    [Breaks(nameof(Nothing_blocks_a_thread), "WaitAll uses Task.WaitAll")]
    [Breaks(nameof(Nothing_blocks_a_thread), "Awaiter uses TaskAwaiter.GetResult")]
    [Breaks(nameof(Nothing_blocks_a_thread), "Configured uses ConfiguredTaskAwaitable.ConfiguredTaskAwaiter.GetResult")]
    [Breaks(nameof(Nothing_blocks_a_thread), "Sleep uses Thread.Sleep")]
    internal static class Blocks
    {
        public static int Result(Task<int> task) => task.Result;

        public static async Task<int> ResultInAsync(Task<int> task)
        {
            await Task.Yield();
            return task.Result;
        }

        public static void Wait(Task task) => task.Wait();

        public static void WaitAll(Task task) => Task.WaitAll(task);

        public static void Awaiter(Task task) => task.GetAwaiter().GetResult();

        public static void Configured(Task<int> task) => task.ConfigureAwait(false).GetAwaiter().GetResult();

        public static void Sleep() => Thread.Sleep(1);
    }

    [Breaks(nameof(Clients_come_from_the_factory), "uses HttpClient..ctor")]
    internal static class MakesAClient
    {
        public static HttpClient Make() => new();
    }

    /// <summary>Nothing wrong with it: awaiting takes the result too, in code that the compiler writes.</summary>
    internal static class Awaits
    {
        public static async Task<int> Read(HttpClient client, Task<int> task, Random chance) =>
            await task + await task.ConfigureAwait(false) + client.GetHashCode() + chance.Next();
    }

    [Breaks(nameof(Chance_can_be_seeded), "uses Random.get_Shared")]
    internal static class RollsAnyDie
    {
        public static int Roll() => Random.Shared.Next();
    }
}

namespace TabMcp.Api.Canary
{
    [Breaks(nameof(Only_the_command_line_writes_to_the_console), "Say uses Console.WriteLine")]
    internal static class Shouts
    {
        public static void Say() => Console.WriteLine("out of turn");
    }

    [Breaks(nameof(Only_the_configuration_reads_the_environment), "Read uses Environment.GetEnvironmentVariable")]
    internal static class ReadsTheEnvironment
    {
        public static string? Read() => Environment.GetEnvironmentVariable("CANARY");
    }
}

namespace TabMcp.Api.Cli
{
    /// <summary>Nothing wrong with it: the command line is where output goes.</summary>
    internal static class Speaks
    {
        public static void Say() => Console.WriteLine("in turn");
    }
}

namespace TabMcp.Api.Configuration
{
    /// <summary>Nothing wrong with it: the configuration is where the environment is read.</summary>
    internal static class Settings
    {
        public static string? Read() => Environment.GetEnvironmentVariable("CANARY");
    }
}
