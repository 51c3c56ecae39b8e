namespace TabMcp.Api.Catalogue;

/// <summary>Where answers come from; each says so, so that no one takes an invented price for a real one.</summary>
internal sealed record DataSource(string Name)
{
    public static DataSource Tab { get; } = new("tab");

    public static DataSource Sandbox { get; } = new("sandbox");
}
