using System.Text;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using TabMcp.Api.Http;

namespace TabMcp.UnitTests.Api.Http;

public sealed class ProtocolChecksTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("=?base64?cGxhaW4=", "=?base64?cGxhaW4=")]
    [InlineData("cGxhaW4=", "cGxhaW4=")]
    [InlineData("=?base64?cGxhaW4=?=", "plain")]
    [InlineData("=?base64?w6ljaG8=?=", "écho")]
    public void Reads_a_header_as_it_is_or_as_base64(string header, string value)
    {
        if (header.Length > 0)
            Compare(header, value).ShouldBeNull();
        else
            Compare(header, value).ShouldNotBeNull("an empty header says nothing");
    }

    [Theory]
    [InlineData("other")]
    [InlineData("Plain")]
    [InlineData("=?base64?b3RoZXI=?=")]
    [InlineData("=?base64?cGxhaW4?=")]
    [InlineData("=?base64?cGxh!!!W4=?=")]
    [InlineData("=?base64?/w==?=")]
    public void Refuses_a_header_that_says_something_else_or_nothing_readable(string header)
    {
        var refusal = Compare(header, "plain").ShouldNotBeNull();

        refusal.Status.ShouldBe(StatusCodes.Status400BadRequest);
        refusal.Code.ShouldBe((int)McpErrorCode.HeaderMismatch);
        refusal.Message.ShouldContain("Mcp-Name");
        refusal.Message.ShouldNotContain(header);
        refusal.Id.ShouldBe(new RequestId(7));
    }

    [Fact]
    public void Round_trips_whatever_the_SDK_encodes()
    {
        foreach (var value in (string[])["plain", " led by space", "ünï", "line\nbreak", "=?base64?x?=", "日本"])
            Compare(McpHeaderEncoder.EncodeValue(value)!, value)
                .ShouldBeNull(Convert.ToHexString(Encoding.UTF8.GetBytes(value)));
    }

    private static Refusal? Compare(string header, string value) =>
        ProtocolChecks.Compare(
            new HeaderDictionary { [McpHeaders.Name] = header },
            McpHeaders.Name,
            value,
            "params.name",
            new RequestId(7)
        );
}
