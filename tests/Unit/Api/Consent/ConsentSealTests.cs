using System.Buffers.Text;
using TabMcp.Api.Consent;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Api.Consent;

public sealed class ConsentSealTests
{
    private readonly FakeClock _clock = new();
    private readonly ConsentSeal _seal;

    public ConsentSealTests() => _seal = new(_clock);

    [Fact]
    public void Opens_to_the_id_it_was_closed_with()
    {
        var id = Guid.NewGuid();

        _seal
            .Open(_seal.Close(id, "tool", "body", "caller"), "tool", "body", "caller")
            .ShouldBe(new(SealFault.None, id));
    }

    [Theory]
    [InlineData("other", "body", "caller")]
    [InlineData("tool", "other", "caller")]
    [InlineData("tool", "body", "other")]
    [InlineData("toolb", "ody", "caller")]
    public void Is_good_for_the_same_things_alone(params string[] bound) =>
        _seal.Open(_seal.Close(Guid.NewGuid(), "tool", "body", "caller"), bound).Fault.ShouldBe(SealFault.Broken);

    [Fact]
    public void Shows_every_changed_bit()
    {
        var state = Base64Url.DecodeFromChars(_seal.Close(Guid.NewGuid(), "body"));

        for (var bit = 0; bit < state.Length * 8; bit++)
        {
            var changed = state.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            _seal.Open(Base64Url.EncodeToString(changed), "body").Fault.ShouldBe(SealFault.Broken);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("????????????????????????????????????????????????????????????????????????????")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Refuses_what_was_never_one(string state) => _seal.Open(state, "body").Fault.ShouldBe(SealFault.Broken);

    [Fact]
    public void Refuses_what_another_process_closed() =>
        _seal.Open(new ConsentSeal(_clock).Close(Guid.NewGuid(), "body"), "body").Fault.ShouldBe(SealFault.Broken);

    [Fact]
    public void Holds_for_five_minutes()
    {
        var state = _seal.Close(Guid.NewGuid(), "body");

        _clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        _seal.Open(state, "body").Fault.ShouldBe(SealFault.None);
        _clock.Advance(TimeSpan.FromTicks(1));
        _seal.Open(state, "body").Fault.ShouldBe(SealFault.Late);
    }
}
