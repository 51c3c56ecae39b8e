using System.Diagnostics.CodeAnalysis;
using TabMcp.IntegrationTests.Hosting;

/// <summary>Runs in the server's process before the server starts, and throws an unhandled exception on one of its
/// threads.</summary>
/// <remarks>The runtime finds it by this name, through <c>DOTNET_STARTUP_HOOKS</c>.</remarks>
[SuppressMessage("Design", "CA1050:Declare types in namespaces", Justification = "The runtime finds it without one.")]
[SuppressMessage("Design", "MA0047:Declare types in namespaces", Justification = "The runtime finds it without one.")]
internal static class StartupHook
{
    public const string Words = "TABMCP_TEST_LAST_WORDS";

    // This assembly is loaded when the server has read its settings and starts to listen.
    private const string Late = "Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Words) is { } words)
            AppDomain.CurrentDomain.AssemblyLoad += (_, load) =>
            {
                if (load.LoadedAssembly.GetName().Name is Late)
                    new Thread(() => throw new InvalidOperationException(words)).Start();
            };
    }
}

namespace TabMcp.IntegrationTests.Canaries
{
    /// <summary>Tests the output of a server that ends with an unhandled exception.</summary>
    public sealed class CrashTests
    {
        private const string Secret = "canary-crash/1\"2";

        [Fact]
        public async Task A_crash_report_describes_the_fault_without_secrets()
        {
            var (code, error) = await CrashAsync(CanarySearch.Run, $"posting with {Secret} broke");

            code.ShouldBe(1);
            error.ShouldContain("System.InvalidOperationException: posting with *** broke");
            error.ShouldContain("   at ");
        }

        [Fact]
        public async Task The_search_finds_a_secret_in_crash_output()
        {
            var search = new SecretSearch(("the planted one", "plånted"));

            await CrashAsync(search, "broke with plånted");

            search.Found.ShouldHaveSingleItem().ShouldStartWith("standard error of a process: the planted one");
        }

        private static async Task<(int Code, string Error)> CrashAsync(SecretSearch search, string words)
        {
            await using var server = ServerProcess.Start(
                search,
                [],
                ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location),
                (StartupHook.Words, words),
                ("TAB_CLIENT_ID", "someone"),
                ("TAB_CLIENT_SECRET", Secret),
                ("PORT", "0")
            );
            var error = await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (server.ExitCode, error);
        }
    }
}
