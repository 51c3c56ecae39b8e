namespace TabMcp.ArchitectureTests.Rules;

/// <summary>The product's assemblies.</summary>
internal enum Layer
{
    Domain = 0,
    Application = 1,
    Infrastructure = 2,
    Api = 3,
    Sandbox = 4,
}

internal static class Layers
{
    public static IReadOnlyList<Layer> All { get; } = Enum.GetValues<Layer>();

    /// <summary>The layer that an assembly is, or that a namespace lies in; none for what is not ours.</summary>
    public static Layer? Of(string name)
    {
        foreach (var layer in All)
        {
            if (name.IsWithin(layer.Assembly()))
                return layer;
        }

        return null;
    }

    public static string Assembly(this Layer layer) => $"TabMcp.{layer}";

    /// <summary>Whether a dotted name is another or lies below it: <c>System.Net.Http</c> is within <c>System.Net</c>.</summary>
    public static bool IsWithin(this string name, string root) =>
        name.StartsWith(root, StringComparison.Ordinal) && (name.Length == root.Length || name[root.Length] == '.');
}
