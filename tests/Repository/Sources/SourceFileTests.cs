using TabMcp.Tests;

namespace TabMcp.RepositoryTests.Sources;

/// <summary>The size of source files: a longer file holds more than one subject.</summary>
public sealed class SourceFileTests
{
    private const int MostLines = 250;

    [Fact]
    public void A_source_file_has_at_most_250_lines() => LongerThan(MostLines).ShouldBeEmpty();

    [Fact]
    public void The_check_of_the_length_counts_the_lines_of_source_files() =>
        LongerThan(MostLines / 5).ShouldNotBeEmpty();

    private static IEnumerable<string> LongerThan(int most) =>
        from folder in Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"))
        from path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(folder, path)
        where file.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj")
        let lines = File.ReadLines(path).Count()
        where lines > most
        select $"{Path.GetFileName(folder)}/{file} has {lines} lines.";
}
