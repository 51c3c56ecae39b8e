using TabMcp.ArchitectureTests.Rules;

namespace TabMcp.ArchitectureTests;

public sealed class PipelineTests
{
    [Fact]
    public void The_pipeline_logs_then_validates_then_caches_then_retries_then_takes_a_token() =>
        Product.Upholds(PipelineRules.The_pipeline_logs_then_validates_then_caches_then_retries_then_takes_a_token);
}
