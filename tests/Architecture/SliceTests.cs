using TabMcp.ArchitectureTests.Rules;

namespace TabMcp.ArchitectureTests;

public sealed class SliceTests
{
    [Fact]
    public void A_slice_is_a_public_sealed_record_of_a_module() =>
        Product.Upholds(SliceRules.A_slice_is_a_public_sealed_record_of_a_module);

    [Fact]
    public void A_slice_answers_with_one_object_of_ours() =>
        Product.Upholds(SliceRules.A_slice_answers_with_one_object_of_ours);

    [Fact]
    public void A_slice_holds_its_own_validator_and_handler() =>
        Product.Upholds(SliceRules.A_slice_holds_its_own_validator_and_handler);

    [Fact]
    public void A_tool_is_named_by_module_verb_and_noun_and_its_class_by_verb_and_noun() =>
        Product.Upholds(SliceRules.A_tool_is_named_by_module_verb_and_noun_and_its_class_by_verb_and_noun);

    [Fact]
    public void A_tool_and_each_of_its_arguments_is_described() =>
        Product.Upholds(SliceRules.A_tool_and_each_of_its_arguments_is_described);

    [Fact]
    public void A_validator_or_handler_is_nested_in_the_slice_it_serves() =>
        Product.Upholds(SliceRules.A_validator_or_handler_is_nested_in_the_slice_it_serves);

    [Fact]
    public void A_request_is_a_tool_of_the_catalogue() =>
        Product.Upholds(SliceRules.A_request_is_a_tool_of_the_catalogue);

    [Fact]
    public void A_handler_catches_nothing() => Product.Upholds(HandlerRules.A_handler_catches_nothing);

    [Fact]
    public void A_handler_depends_on_ports_and_the_clock() =>
        Product.Upholds(HandlerRules.A_handler_depends_on_ports_and_the_clock);
}
