using System.Diagnostics.CodeAnalysis;
using TabMcp.IntegrationTests.Hosting;

/// <summary>Runs within a server's process before the server itself does, and lets a thread of it end in a fault.</summary>
/// <remarks>The runtime calls it by this name, for <c>DOTNET_STARTUP_HOOKS</c>.</remarks>
[SuppressMessage("Design", "CA1050:Declare types in namespaces", Justification = "The runtime looks for it in none.")]
[SuppressMessage("Design", "MA0047:Declare types in namespaces", Justification = "The runtime looks for it in none.")]
internal static class StartupHook
{
    public const string Words = "TABMCP_TEST_LAST_WORDS";

    // Loaded once the server has read its settings and begins to listen.
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
    /// <summary>What a server writes that ends through a fault of its own.</summary>
    public sealed class CrashTests
    {
        private const string Secret = "canary-crash/1\"2";

        [Fact]
        public async Task A_crash_says_what_broke_and_no_secret()
        {
            var (code, error) = await CrashAsync(CanarySearch.Run, $"posting with {Secret} broke");

            code.ShouldBe(1);
            error.ShouldContain("System.InvalidOperationException: posting with *** broke");
            error.ShouldContain("   at ");
        }

        [Fact]
        public async Task A_secret_in_a_crash_is_found()
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
