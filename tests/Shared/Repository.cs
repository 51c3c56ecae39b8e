namespace TabMcp.Tests;

/// <summary>The folder of the solution that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TabMcp.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("TabMcp.sln stands in no folder above the tests.");
    }
}
