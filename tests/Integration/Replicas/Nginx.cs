using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using TabMcp.IntegrationTests.Containers;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Replicas;

/// <summary>Debian's nginx with the configuration in <c>deploy/nginx</c>, in front of replicas on this
/// machine.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private const string Program = "/usr/sbin/nginx";

    private readonly string _folder;
    private readonly Process _process;

    private Nginx(string folder, int port, Process process)
    {
        (_folder, _process) = (folder, process);
        Endpoint = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/mcp"));
    }

    public Uri Endpoint { get; }

    /// <summary>The replicas to which calls were sent, in order; both replicas if nginx skipped one.</summary>
    public IReadOnlyList<string> Served =>
        [.. File.ReadAllLines(Path.Combine(_folder, "tab-mcp.log")).Select(line => line.Split(' ', 7)[6])];

    /// <summary>The contents of its access and error logs.</summary>
    public string Log => string.Concat(Directory.GetFiles(_folder, "*.log").Select(File.ReadAllText));

    /// <summary>Skips the test if nginx is not installed, or fails it if <c>REQUIRE_NGINX=1</c>.</summary>
    public static void Require()
    {
        if (File.Exists(Program))
            return;

        const string reason = "There is no nginx; Debian's is nginx-light.";
        if (Environment.GetEnvironmentVariable("REQUIRE_NGINX") == "1")
            Assert.Fail(reason);
        Assert.Skip(reason);
    }

    public static async Task<Nginx> StartAsync(IEnumerable<Uri> replicas)
    {
        var folder = Directory.CreateTempSubdirectory("nginx-").FullName;
        var port = FreePort();
        var shipped = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "deploy/nginx/tab-mcp.conf"),
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder, "tab-mcp.conf"),
            Replaced(
                Replaced(
                    shipped,
                    "listen 8080;",
                    string.Create(CultureInfo.InvariantCulture, $"listen 127.0.0.1:{port};")
                ),
                "/var/log/nginx/",
                $"{folder}/"
            ),
            TestContext.Current.CancellationToken
        );
        var temporary = string.Concat(
            ((string[])["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]).Select(kind =>
                $"{kind}_temp_path {folder}/{kind};\n"
            )
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder, "nginx.conf"),
            $$"""
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            daemon off;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log;
            events {}
            http {
            {{temporary}}
            include tab-mcp.conf;
            }
            """,
            TestContext.Current.CancellationToken
        );
        await WriteReplicasAsync(folder, replicas, down: null);
        await Shell.RunAsync(Program, "-t", "-p", folder, "-c", $"{folder}/nginx.conf", "-e", $"{folder}/error.log");
        var process = Process.Start(
            new ProcessStartInfo(Program, ["-p", folder, "-c", $"{folder}/nginx.conf", "-e", $"{folder}/error.log"])
            {
                UseShellExecute = false,
            }
        )!;
        var nginx = new Nginx(folder, port, process);
        await nginx.UntilAsync(() => nginx.Workers().Length > 0);
        return nginx;
    }

    /// <summary>Takes a replica out as the configuration's comment says, so that nginx no longer sends calls to
    /// it.</summary>
    public async Task TakeOutAsync(IEnumerable<Uri> replicas, Uri replica)
    {
        var before = Workers();
        await WriteReplicasAsync(_folder, replicas, replica);
        await Shell.RunAsync(
            Program,
            "-p",
            _folder,
            "-c",
            $"{_folder}/nginx.conf",
            "-e",
            $"{_folder}/error.log",
            "-s",
            "reload"
        );
        await UntilAsync(() =>
            Workers() is { Length: > 0 } workers && !workers.Intersect(before, StringComparer.Ordinal).Any()
        );
    }

    /// <summary>Waits for the given number of calls, because nginx writes a log line after it has sent the
    /// answer.</summary>
    public async Task<IReadOnlyList<string>> ServedAsync(int calls)
    {
        await UntilAsync(() => Served.Count >= calls);
        return Served;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static Task WriteReplicasAsync(string folder, IEnumerable<Uri> replicas, Uri? down) =>
        File.WriteAllLinesAsync(
            Path.Combine(folder, "tab-mcp-replicas.conf"),
            replicas.Select(replica =>
                $"server {replica.Authority} max_fails=1 fail_timeout=5s{(replica == down ? " down" : "")};"
            ),
            TestContext.Current.CancellationToken
        );

    private static string Replaced(string text, string part, string by)
    {
        text.ShouldContain(part);
        return text.Replace(part, by, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string[] Workers()
    {
        var id = _process.Id.ToString(CultureInfo.InvariantCulture);
        return File.ReadAllText($"/proc/{id}/task/{id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private async Task UntilAsync(Func<bool> holds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var attempt = 0; !holds(); attempt++)
        {
            _process.HasExited.ShouldBeFalse("nginx ended");
            attempt.ShouldBeLessThan(1000);
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
