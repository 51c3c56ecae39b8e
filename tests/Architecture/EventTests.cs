using TabMcp.ArchitectureTests.Rules;

namespace TabMcp.ArchitectureTests;

public sealed class EventTests
{
    [Fact]
    public void An_event_id_belongs_to_one_log_message() =>
        Product.Upholds(EventRules.An_event_id_belongs_to_one_log_message);
}
