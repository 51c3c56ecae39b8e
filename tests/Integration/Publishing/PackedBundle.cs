using System.Diagnostics;
using System.Text.Json.Nodes;
using TabMcp.Api.Hosting;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Publishing;

/// <summary>A bundle as <c>scripts/pack</c> makes it, made once for all tests, and unpacked as a host does.</summary>
public sealed class PackedBundle : IAsyncLifetime
{
    public const string Runtime = "linux-x64";
    public const string Script = "@anthropic-ai/mcpb/dist/cli/cli.js";

    private readonly string _folder = Directory.CreateTempSubdirectory("bundle-").FullName;

    public string File => Path.Combine(_folder, $"tab-mcp-{ProductInfo.Version}-{Runtime}.mcpb");

    public string RegistryFile => Path.Combine(_folder, "server.json");

    public string Unpacked => Path.Combine(_folder, "unpacked");

    /// <summary>What the script printed.</summary>
    public string Output { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (!OperatingSystem.IsLinux() || NodeTools.Find() is not { } node)
            return; // Each test says so for itself, as it skips or fails.

        Output = await RunAsync(
            Path.Combine(Repository.Root, "scripts", "pack"),
            "--rid",
            Runtime,
            "--output",
            _folder
        );
        var (code, said) = await node.RunAsync(Script, "unpack", File, Unpacked);
        code.ShouldBe(0, said);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The entry by which a host starts the unpacked bundle, for a person who filled in only what is given.</summary>
    /// <remarks>As hosts do it: a default where there is one, and nothing but an empty text for the rest.</remarks>
    public JsonObject HostEntry(params (string Key, string Value)[] filled)
    {
        var manifest = JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(Unpacked, "manifest.json")))!;
        var fields = manifest["user_config"]!.AsObject();
        var entry = manifest["server"]!["mcp_config"]!.DeepClone().AsObject();
        entry["command"] = entry["command"]!
            .GetValue<string>()
            .Replace("${__dirname}", Unpacked, StringComparison.Ordinal);
        foreach (var (name, value) in entry["env"]!.AsObject().ToList())
        {
            var key = value!.GetValue<string>()["${user_config.".Length..^1];
            var typed = Array.Find(filled, field => field.Key == key).Value;
            entry["env"]![name] = typed ?? fields[key]!["default"]?.ToString() ?? "";
        }

        return entry;
    }

    private static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(script, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A test host hands the build it runs in to its children, where another one is about to start.
        foreach (
            var name in start
                .Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
                .ToList()
        )
            start.Environment.Remove(name);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("scripts/pack did not start.");
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        process.ExitCode.ShouldBe(0, output + await errors);
        return output;
    }
}
