using TabMcp.Infrastructure.Json;

namespace TabMcp.UnitTests.Infrastructure.Json;

public sealed class BoundedBodyTests
{
    [Fact]
    public async Task Reads_a_body_that_is_just_small_enough_to_its_end()
    {
        await using var body = Bounded(length: 100);
        using var copy = new MemoryStream();

        await body.CopyToAsync(copy, TestContext.Current.CancellationToken);

        copy.Length.ShouldBe(100);
    }

    [Fact]
    public async Task Ends_at_the_first_byte_too_many()
    {
        await using var body = Bounded(length: 101);

        await Should.ThrowAsync<TimeoutException>(() =>
            body.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public void Counts_what_is_read_without_waiting_as_well()
    {
        using var body = Bounded(length: 101);

        body.Read(new byte[60]).ShouldBe(60);
        Should.Throw<TimeoutException>(() => body.Read(new byte[60], 0, 60));
    }

    private static BoundedBody Bounded(int length) =>
        new(new MemoryStream(new byte[length]), maxBytes: 100, () => new TimeoutException());
}
