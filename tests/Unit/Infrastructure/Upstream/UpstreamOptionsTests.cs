using TabMcp.Infrastructure.Upstream;

namespace TabMcp.UnitTests.Infrastructure.Upstream;

public sealed class UpstreamOptionsTests
{
    [Theory]
    [InlineData("https://api.beta.tab.com.au")]
    [InlineData("https://tab.example:8443/")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://[::1]:5000")]
    [InlineData("http://localhost")]
    public void Reads_from_a_secure_host_or_from_this_machine(string address) =>
        new UpstreamOptions { Version = "1.2.3", BaseAddress = new Uri(address) }.BaseAddress.ShouldBe(
            new Uri(address)
        );

    [Theory]
    [InlineData("http://tab.example")]
    [InlineData("http://localhost.tab.example")]
    [InlineData("http://127.0.0.1.tab.example")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("https://someone@tab.example")]
    [InlineData("https://tab.example/v1")]
    [InlineData("https://tab.example/?a=b")]
    [InlineData("https://tab.example/#a")]
    [InlineData("/v1")]
    public void Reads_from_nowhere_else(string address) =>
        Should.Throw<ArgumentException>(() =>
            new UpstreamOptions { Version = "1.2.3", BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) }
        );
}
