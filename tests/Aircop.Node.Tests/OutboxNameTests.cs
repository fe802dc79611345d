namespace Aircop.Node.Tests;

public sealed class OutboxNameTests
{
    private static readonly string Hash = new('a', 64);

    [Fact]
    public void A_name_written_and_read_is_the_same_dots_and_all()
    {
        var name = new OutboxName(42, Hash, "kq.531 final.edi");
        Assert.True(OutboxName.TryParse(name.ToString(), out var read));
        Assert.Equal(name, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("at515.edi")]
    [InlineData("0000000001.abc.at515.edi")]
    [InlineData("000000000x.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.at515.edi")]
    [InlineData("0000000001.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.at515.edi")]
    public void Another_name_is_not_taken_for_one(string text) => Assert.False(OutboxName.TryParse(text, out _));
}
