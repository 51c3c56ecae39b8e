using System.Text.Json;

namespace TabMcp.IntegrationTests.Sandbox;

/// <summary>The real bodies, which are never part of this repository: found beside it, or the test is skipped.</summary>
internal static class CapturedBodies
{
    public static async Task<Shape> ShapeOfAsync(string folder, string pattern)
    {
        if (Find() is not { } samples)
        {
            Assert.Skip("tab-samples is not beside this repository.");
            return new Shape();
        }

        var shape = new Shape();
        foreach (var file in samples.GetDirectories(folder).Single().GetFiles(pattern))
        {
            await using var stream = file.OpenRead();
            using var document = await JsonDocument.ParseAsync(
                stream,
                cancellationToken: TestContext.Current.CancellationToken
            );
            shape.Add(document.RootElement);
        }

        shape.Seen.ShouldNotBeEmpty();
        return shape;
    }

    private static DirectoryInfo? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            foreach (var candidate in new[] { "shared/tab-samples", "../shared/tab-samples" })
            {
                var samples = new DirectoryInfo(Path.GetFullPath(Path.Combine(at.FullName, candidate)));
                if (samples.Exists)
                    return samples;
            }
        }

        return null;
    }
}
