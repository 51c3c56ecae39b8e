using System.Text.Json;
using System.Text.RegularExpressions;
using TabMcp.Api.Configuration;
using TabMcp.Api.Http;
using TabMcp.Application;
using TabMcp.Application.Errors;
using TabMcp.Application.Tools;

namespace TabMcp.RepositoryTests.Docs;

public sealed partial class ReadmeTests
{
    private static readonly Document Readme = Document.Read("README.md");

    [Fact]
    public void Shows_the_two_commands_before_any_other() =>
        Readme
            .Fences[0]
            .Text.Split('\n')
            .ShouldBe(["dotnet run --project src/TabMcp.Api -- --sandbox", "dotnet test TabMcp.sln"]);

    [Fact]
    public void Documents_every_error_code()
    {
        var codes = Enum.GetValues<ErrorKind>().Select(ErrorCodes.Of).Append("internal_error");

        Readme.Table("Errors").Select(row => row[0].Trim('`')).ShouldBe(codes, ignoreOrder: true);
    }

    [Fact]
    public void Lists_every_tool_with_its_toolset() =>
        Readme
            .Table("Tools")
            .Select(row => (row[0].Trim('`'), row[1].Trim('`')))
            .ShouldBe(
                ToolDescriptors
                    .In(ApplicationServices.Assembly)
                    .Select(tool => (tool.Name, ToolsetChoice.Word(tool.Toolset))),
                ignoreOrder: true
            );

    [Fact]
    public void Documents_every_setting_of_a_request() =>
        Readme.Table("Per request").Select(row => row[0].Trim('`')).ShouldBe(RequestConfiguration.Names);

    [Fact]
    public void Names_every_protocol_revision()
    {
        var section = Readme.Section("Protocol");

        ProtocolVersions.Supported.ShouldAllBe(version => section.Contains($"`{version}`"));
    }

    [Fact]
    public void Every_piece_of_json_parses()
    {
        var snippets = Readme
            .Fences.Where(fence => fence.Language is "json")
            .Select(fence => fence.Text)
            .Concat(CurlBody().Matches(Readme.Text).Select(TextOf))
            .ToList();

        snippets.Count.ShouldBeGreaterThan(5);
        foreach (var snippet in snippets)
            Should.NotThrow(() => JsonDocument.Parse(snippet).Dispose(), snippet);
    }

    private static string TextOf(Match match) => match.Groups["text"].Value;

    [GeneratedRegex(@"-d '(?<text>\{.+?\})'$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex CurlBody();
}
