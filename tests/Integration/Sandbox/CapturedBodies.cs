using System.Text.Json;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Sandbox;

/// <summary>The shapes of the captured real bodies.</summary>
internal static class CapturedBodies
{
    public static async Task<Shape> ShapeOfAsync(string folder, string pattern)
    {
        var shape = new Shape();
        foreach (var file in new DirectoryInfo(TabSample.Folder).GetDirectories(folder).Single().GetFiles(pattern))
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
}
