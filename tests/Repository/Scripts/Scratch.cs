using System.Diagnostics;
using TabMcp.Tests;

namespace TabMcp.RepositoryTests.Scripts;

/// <summary>How a program ended, and what it printed.</summary>
internal sealed record Ran(int ExitCode, string Output);

/// <summary>A folder that goes when the test does: this repository's scripts in it, git, and programs that stand in for others.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly string _programs;

    /// <param name="needsNode">Whether a script of the test starts Node; the test is skipped if Node is not prepared.</param>
    public Scratch(bool needsNode = true)
    {
        Folder = Directory.CreateTempSubdirectory("scratch-").FullName;
        _programs = Directory.CreateTempSubdirectory("programs-").FullName;
        CopyTree("scripts");
        // Programs in C# stay where they are, because the SDK keeps a build for each path.
        var programs = Path.Combine(Folder, "scripts/apps");
        Directory.Delete(programs, recursive: true);
        Directory.CreateSymbolicLink(programs, Path.Combine(Repository.Root, "scripts/apps"));
        // The scripts ask for the Node of the machine; here it is the one that the tests are prepared with.
        if (needsNode)
            File.CreateSymbolicLink(Path.Combine(_programs, "node"), NodeTools.Require().Node);
    }

    public string Folder { get; }

    /// <summary>Copies files and folders of this repository, what is built or fetched left out.</summary>
    public void CopyTree(string path)
    {
        var source = Path.Combine(Repository.Root, path);
        if (File.Exists(source))
        {
            Copy(path);
            return;
        }
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(Repository.Root, file);
            if (!relative.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
                Copy(relative);
        }
    }

    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public bool Has(string path) => File.Exists(Path.Combine(Folder, path));

    /// <summary>Puts a program on the path before the machine's own; <c>$SCRATCH</c> is the folder and <c>$DOTNET</c> the machine's own dotnet.</summary>
    public string Program(string name, string bash) => Executable(Path.Combine(_programs, name), bash);

    /// <summary>Puts another script in the place of one.</summary>
    public void Stub(string script, string bash) => Executable(Path.Combine(Folder, script), bash);

    public Task<Ran> RunAsync(string script, string arguments = "", params (string Name, string Value)[] environment) =>
        StartAsync(
            Path.Combine(Folder, script),
            arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            environment
        );

    /// <summary>Runs git, which has to succeed, and returns what it printed.</summary>
    public async Task<string> GitAsync(params string[] arguments)
    {
        var ran = await StartAsync("git", arguments, []);
        ran.ExitCode.ShouldBe(0, ran.Output);
        return ran.Output.Trim();
    }

    /// <summary>Makes the folder a repository that holds what is in it.</summary>
    public async Task CommitAsync(string message)
    {
        if (!Directory.Exists(Path.Combine(Folder, ".git")))
        {
            await GitAsync("init", "--quiet", "--initial-branch=main");
            Write(".gitignore", "artifacts/\n");
        }
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--message", message);
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        Directory.Delete(_programs, recursive: true);
    }

    private void Copy(string path)
    {
        var target = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(Repository.Root, path), target);
    }

    private static string Executable(string file, string bash)
    {
        File.WriteAllText(file, $"#!/usr/bin/env bash\nset -euo pipefail\n{bash}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }

    private async Task<Ran> StartAsync(string file, string[] arguments, (string Name, string Value)[] environment)
    {
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        var variables = process.StartInfo.Environment;
        // A run inside a workflow is no different from one at a desk.
        foreach (
            var name in variables.Keys.Where(name => name.StartsWith("GITHUB_", StringComparison.Ordinal)).ToList()
        )
            variables.Remove(name);
        variables["SCRATCH"] = Folder;
        variables["DOTNET"] = variables["PATH"]!
            .Split(':')
            .Select(folder => Path.Combine(folder, "dotnet"))
            .First(File.Exists);
        variables["PATH"] = $"{_programs}:{variables["PATH"]}";
        variables["GIT_CONFIG_GLOBAL"] = "/dev/null";
        foreach (var who in new[] { "GIT_AUTHOR", "GIT_COMMITTER" })
        {
            variables[$"{who}_NAME"] = "Somebody";
            variables[$"{who}_EMAIL"] = "somebody@example.com";
        }
        foreach (var (name, value) in environment)
            variables[name] = value;

        process.Start();
        process.StandardInput.Close();
        var cancellationToken = TestContext.Current.CancellationToken;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new Ran(process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
