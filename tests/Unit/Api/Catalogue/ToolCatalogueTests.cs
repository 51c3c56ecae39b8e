using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using TabMcp.Api.Catalogue;

namespace TabMcp.UnitTests.Api.Catalogue;

public sealed partial class ToolCatalogueTests
{
    private const int Budget = 40 * 1024;

    private static readonly IReadOnlyList<Tool> Listed =
    [
        .. Catalogue.Tools.McpTools.Select(tool => tool.ProtocolTool),
    ];

    [Fact]
    public void Lists_every_tool_once_in_the_order_of_names()
    {
        Listed.Select(tool => tool.Name).ShouldBeUnique();
        Listed.Select(tool => tool.Name).ShouldBe(Catalogue.Tools.Tools.Select(tool => tool.Name));
        Listed.Select(tool => tool.Name).ShouldBe(Listed.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Listed.Count.ShouldBeInRange(1, 40);
    }

    [Fact]
    public void No_alias_is_the_name_of_a_tool_or_another_alias()
    {
        var names = Catalogue.Tools.Tools.SelectMany(tool => tool.Aliases.Prepend(tool.Name)).ToList();

        names.ShouldBeUnique();
        Catalogue.Tools.Tools.SelectMany(tool => tool.Aliases).ShouldNotBeEmpty();
        Listed.Select(tool => tool.Name).ShouldBe(Catalogue.Tools.Tools.Select(tool => tool.Name));
    }

    [Fact]
    public void A_tool_is_found_by_its_name_and_each_alias_and_by_nothing_else()
    {
        foreach (var tool in Catalogue.Tools.Tools)
        foreach (var name in tool.Aliases.Prepend(tool.Name))
        {
            var entry = Catalogue.Tools.Find(name).ShouldNotBeNull();
            entry.Tool.ShouldBeSameAs(tool);
            entry.McpTool.ProtocolTool.Name.ShouldBe(tool.Name);
            Catalogue.Tools.Find(name.ToUpperInvariant()).ShouldBeNull();
        }
    }

    [Fact]
    public void Every_name_says_module_verb_and_noun()
    {
        Listed.ShouldAllBe(tool => ToolName().IsMatch(tool.Name));
    }

    [Fact]
    public void Every_tool_has_a_title_and_a_description_of_sensible_length()
    {
        foreach (var tool in Listed)
        {
            tool.Title!.Length.ShouldBeInRange(5, 30, tool.Name);
            tool.Description!.Length.ShouldBeInRange(60, 300, tool.Name);
            tool.Description.ShouldNotContain("\n");
            tool.Description.ShouldEndWith(".");
        }
    }

    [Fact]
    public void Every_argument_is_described_in_a_line()
    {
        foreach (var tool in Listed)
        {
            foreach (var argument in tool.InputSchema.GetProperty("properties").EnumerateObject())
            {
                var purpose = argument.Value.GetProperty("description").GetString().ShouldNotBeNull();
                purpose.Length.ShouldBeInRange(10, 90, $"{tool.Name} {argument.Name}");
                purpose.ShouldEndWith(".");
            }
        }
    }

    [Fact]
    public void A_tool_that_is_named_in_a_description_is_there()
    {
        var names = Listed.Select(tool => tool.Name).ToHashSet(StringComparer.Ordinal);

        foreach (var tool in Listed)
        {
            var words = ToolWord().Matches($"{tool.Description} {tool.InputSchema.GetRawText()}");
            words.Select(word => word.Value).ShouldBeSubsetOf(names, tool.Name);
        }
    }

    [Fact]
    public void Every_read_says_that_it_changes_nothing()
    {
        foreach (var tool in Catalogue.Tools.Tools)
        {
            var annotations = Listed.Single(listed => listed.Name == tool.Name).Annotations.ShouldNotBeNull();
            annotations.ReadOnlyHint.ShouldBe(tool.ReadOnly);
            annotations.DestructiveHint.ShouldBe(tool.ReadOnly ? null : true);
            annotations.IdempotentHint.ShouldBe(tool.ReadOnly ? null : false);
            annotations.OpenWorldHint.ShouldBeNull();
        }
    }

    [Fact]
    public void What_changes_something_is_there_only_where_writes_are_allowed()
    {
        Catalogue.Tools.Tools.ShouldAllBe(tool => tool.ReadOnly);
        Catalogue.Tools.Find("tab_post").ShouldBeNull();

        var all = new ToolCatalogue(DataSource.Tab, TimeProvider.System, NullLoggerFactory.Instance, withWrites: true);
        all.Tools.Where(tool => !tool.ReadOnly).ShouldHaveSingleItem().Name.ShouldBe("tab_post");
        var post = all.Find("tab_post").ShouldNotBeNull().McpTool.ProtocolTool;
        post.Annotations.ShouldNotBeNull().DestructiveHint.ShouldBe(true);
        var arguments = post.InputSchema.GetProperty("properties");
        arguments.GetProperty("body").GetProperty("type").GetString().ShouldBe("object");
        arguments.GetProperty("dry_run").GetProperty("default").GetBoolean().ShouldBeTrue();
        post.InputSchema.GetProperty("required")
            .EnumerateArray()
            .Select(name => name.GetString())
            .ShouldBe(["path", "body"]);
        JsonSerializer.SerializeToUtf8Bytes(post).Length.ShouldBeLessThanOrEqualTo(2 * 1024);
    }

    [Fact]
    public void All_definitions_together_keep_to_their_budget()
    {
        Listed
            .Sum(tool => JsonSerializer.SerializeToUtf8Bytes(tool, McpJsonUtilities.DefaultOptions).Length)
            .ShouldBeLessThanOrEqualTo(Budget);
    }

    [Fact]
    public void No_tool_takes_or_returns_a_credential()
    {
        foreach (var tool in Listed)
        {
            var text = $"{tool.InputSchema.GetRawText()} {tool.OutputSchema?.GetRawText()}";
            text.ShouldNotContain("password", Case.Insensitive);
            text.ShouldNotContain("secret", Case.Insensitive);
        }
    }

    [GeneratedRegex("^[a-z]+(_[a-z]+){1,6}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ToolName();

    [GeneratedRegex(
        @"\b(racing|sports|results|footytab|analysis)_[a-z_]+\b",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ToolWord();
}
