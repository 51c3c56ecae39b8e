using ModelContextProtocol.Protocol;

namespace TabMcp.Api.Publishing;

/// <summary>The product's icon, drawn for it.</summary>
internal static class ProductIcon
{
    public const string MediaType = "image/svg+xml";

    /// <summary>The drawing.</summary>
    public static byte[] Svg { get; } = Read();

    /// <summary>The drawing within its own address: the server does not know by which name the world reaches it, and over stdio has none.</summary>
    public static Icon Embedded { get; } =
        new()
        {
            Source = $"data:{MediaType};base64,{Convert.ToBase64String(Svg)}",
            MimeType = MediaType,
            Sizes = ["any"],
        };

    private static byte[] Read()
    {
        using var resource =
            typeof(ProductIcon).Assembly.GetManifestResourceStream("icon.svg")
            ?? throw new InvalidOperationException("The assembly carries no icon.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
