namespace TabMcp.Tests;

/// <summary>A folder of generated files that the repository keeps. Tests compare it; <c>scripts/accept</c> rewrites it.</summary>
/// <param name="path">The folder, relative to the root of the repository.</param>
/// <param name="extension">The extension of the files, with its dot.</param>
internal sealed class KeptFolder(string path, string extension)
{
    private const string Advice = "run scripts/accept, and read what it changed as a caller would";

    private readonly string _folder = Path.Combine(Repository.Root, path);

    /// <summary>Whether generated files are to be rewritten instead of compared.</summary>
    public static bool Accepts => Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1";

    /// <summary>Asserts that a file has this text, or rewrites the file.</summary>
    public static void ShouldHold(string path, string text)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Accepts)
            File.WriteAllText(file, text);
        text.ShouldBe(File.Exists(file) ? File.ReadAllText(file) : "", $"{path}: {Advice}");
    }

    /// <summary>Asserts that the folder holds exactly these files, or rewrites them.</summary>
    public void ShouldHold(IReadOnlyDictionary<string, string> files)
    {
        Directory.CreateDirectory(_folder);
        if (Accepts)
            Rewrite(files);

        Kept().Select(Path.GetFileNameWithoutExtension).ShouldBe(files.Keys.Order(StringComparer.Ordinal), Advice);
        foreach (var (name, text) in files)
            text.ShouldBe(File.ReadAllText(FileOf(name)), $"{path}, {name}: {Advice}");
    }

    private void Rewrite(IReadOnlyDictionary<string, string> files)
    {
        foreach (var gone in Kept().Where(file => !files.ContainsKey(Path.GetFileNameWithoutExtension(file))))
            File.Delete(gone);
        foreach (var (name, text) in files)
            File.WriteAllText(FileOf(name), text);
    }

    private List<string> Kept() =>
        [.. Directory.EnumerateFiles(_folder, $"*{extension}").Order(StringComparer.Ordinal)];

    private string FileOf(string name) => Path.Combine(_folder, name + extension);
}
