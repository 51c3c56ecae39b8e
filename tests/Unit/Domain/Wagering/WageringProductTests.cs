using System.Reflection;
using TabMcp.Domain.Wagering;

namespace TabMcp.UnitTests.Domain.Wagering;

public sealed class WageringProductTests
{
    [Fact]
    public void Every_product_has_the_services_spelling() =>
        typeof(WageringProduct)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(word => word.GetRawConstantValue())
            .ShouldBe(
                [
                    "Win",
                    "Place",
                    "Quinella",
                    "Exacta",
                    "Duet",
                    "Trifecta",
                    "FirstFour",
                    "RunningDouble",
                    "DailyDouble",
                    "Treble",
                    "EarlyQuaddie",
                    "Quaddie",
                    "Big6",
                ],
                ignoreOrder: true
            );
}
