namespace TabMcp.Tests;

/// <summary>Real bodies of the upstream. They are not part of the repository, so a test that needs one may have to skip.</summary>
internal static class TabSample
{
    private static readonly string? Found = Find();

    /// <summary>The folder that holds them all; the test skips without it.</summary>
    public static string Folder
    {
        get
        {
            Assert.SkipWhen(Found is null, "The upstream samples (tab-samples) are not beside this checkout.");
            return Found;
        }
    }

    /// <summary>The text of a sample such as <c>racing/race-2026-04-14-R-gavea-9.json</c>; the test skips without it.</summary>
    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string[] places =
            [
                Path.Combine(folder.FullName, "..", "shared", "tab-samples"),
                Path.Combine(folder.FullName, "shared", "tab-samples"),
            ];
            if (Array.Find(places, Directory.Exists) is { } found)
                return found;
        }

        return null;
    }
}
