namespace TabMcp.RepositoryTests.Docs;

public sealed class LinkTests
{
    [Fact]
    public void Every_link_path_and_snippet_of_every_document_is_what_it_says()
    {
        var documents = Document.All();

        documents.Count.ShouldBeGreaterThan(10);
        documents.Sum(document => document.Links.Count).ShouldBeGreaterThan(50);
        documents
            .SelectMany(document => LinkCheck.FaultsOf(document).Select(fault => $"{document.Name} {fault}"))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[a file](docs/absent.md)", "leads nowhere: docs/absent.md")]
    [InlineData("[a heading](README.md#absent)", "leads nowhere: README.md#absent")]
    [InlineData("[its own](#absent)", "leads nowhere: #absent")]
    [InlineData("[in a fence alone](#hidden)\n\n```bash\n# Hidden\n```", "leads nowhere: #hidden")]
    [InlineData("[outside](../elsewhere.md)", "leads nowhere: ../elsewhere.md")]
    [InlineData("[a code's line](LICENSE#L1)", "leads nowhere: LICENSE#L1")]
    [InlineData("[unsafe](http://example.com)", "leads nowhere: http://example.com")]
    [InlineData("[no host](https://)", "leads nowhere: https://")]
    [InlineData("![a picture](docs/absent.svg)", "leads nowhere: docs/absent.svg")]
    [InlineData("<img alt=\"\" src=\"docs/absent.svg\">", "leads nowhere: docs/absent.svg")]
    [InlineData("See [it].\n\n[it]: docs/absent.md", "leads nowhere: docs/absent.md")]
    [InlineData("Run `scripts/absent --now`.", "is not there: scripts/absent")]
    [InlineData("```bash\nscripts/absent\n```", "is not there: scripts/absent")]
    [InlineData("```json\n{ \"a\": }\n```", "is no json: { \"a\": }")]
    [InlineData("```yaml\na: [b\n```", "is no yaml: a: [b")]
    public void Finds_what_is_planted(string text, string fault) =>
        LinkCheck.FaultsOf(Document.Of("PLANTED.md", text)).ShouldBe([fault]);

    [Theory]
    [InlineData("[a file](README.md) and [a folder](docs)")]
    [InlineData("[a heading](README.md#a-first-call)")]
    [InlineData("# Two `words`, one [link](README.md)\n\n[up](#two-words-one-link)")]
    [InlineData("# Again\n\n# Again\n\n[second](#again-1)")]
    [InlineData("<a id=\"place\"></a> [there](#place)")]
    [InlineData("[elsewhere](https://example.com/a?b=c#d), [mail](mailto:someone@example.com)")]
    [InlineData("`[no link](in-code.md)` and `scripts/*` and `docs/<name>.md`")]
    [InlineData("```\n[no link](in-a-fence.md)\n```")]
    [InlineData("<!-- [no link](in-a-comment.md) -->")]
    public void Lets_pass_what_is_sound(string text) =>
        LinkCheck.FaultsOf(Document.Of("PLANTED.md", text)).ShouldBeEmpty();
}
