using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Catalogue;

[Collection(CatalogueAnswersGroup.Name)]
public sealed class ToolsDocumentTests(CatalogueAnswers answers)
{
    [Fact]
    public void The_documentation_of_the_tools_is_that_of_the_tools_that_are_there() =>
        KeptFolder.ShouldHold("docs/tools.md", ToolsDocument.Write(answers));
}
