using System.Globalization;
using System.Text.RegularExpressions;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.IntegrationTests.Http;

namespace TabMcp.IntegrationTests.Telemetry;

/// <summary>One response of <c>/metrics</c>, parsed as Prometheus parses it.</summary>
internal sealed partial class Scrape
{
    private Scrape(string text)
    {
        Text = text;
        Samples =
        [
            .. Sample()
                .Matches(text)
                .Select(sample =>
                    (
                        sample.Groups["name"].Value,
                        sample.Groups["labels"].Value,
                        double.Parse(
                            sample.Groups["value"].Value.Replace("Inf", "Infinity"),
                            CultureInfo.InvariantCulture
                        )
                    )
                ),
        ];
    }

    public string Text { get; }

    public IReadOnlyList<(string Name, string Labels, double Value)> Samples { get; }

    public IReadOnlySet<string> Names => Samples.Select(sample => sample.Name).ToHashSet();

    public static async Task<Scrape> OfAsync(Product product)
    {
        var answer = await Ask(product).SendAsync();
        answer.Status.ShouldBe(200, answer.Body);
        return Of(answer.Body);
    }

    public static Scrape Of(string text) => new(text);

    public static HttpRequestMessage Ask(Product product) => new(HttpMethod.Get, new Uri(product.Endpoint, "/metrics"));

    /// <summary>The sum of the samples whose labels contain each of the words.</summary>
    public double Sum(string name, params string[] words) =>
        Samples
            .Where(sample => sample.Name == name && words.All(word => sample.Labels.Contains(word)))
            .Select(sample => sample.Value)
            .ToList()
            .ShouldNotBeEmpty(name)
            .Sum();

    [GeneratedRegex(
        @"^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(?<labels>.*)\})? (?<value>\S+)$",
        RegexOptions.Multiline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Sample();
}

internal static class Samples
{
    public static IReadOnlyList<T> ShouldNotBeEmpty<T>(this IReadOnlyList<T> list, string name)
    {
        list.Count.ShouldBeGreaterThan(0, name);
        return list;
    }
}
