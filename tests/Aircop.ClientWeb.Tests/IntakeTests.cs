using Aircop.ClientWeb.Intake;
using Aircop.Contracts.Intake;
using Microsoft.Extensions.Options;

namespace Aircop.ClientWeb.Tests;

/// <summary>A post is read whole within its limit, and a flood is turned away without being held.</summary>
public sealed class IntakeTests
{
    private const int Limit = 100_000;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(Limit)]
    public async Task A_body_within_the_limit_comes_back_whole_declared_or_in_chunks(int length)
    {
        var bytes = Bytes(length);
        foreach (var declared in (long?[])[length, null])
        {
            using var pass = Gate().TryEnter(declared ?? 0)!;
            var read = await BodyReader.Read(new Trickle(bytes), declared, Limit, pass, CancellationToken.None);
            Assert.Equal(BodyEnd.Whole, read.End);
            Assert.Equal(bytes, read.Bytes);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_one_byte_over_is_refused_and_read_to_its_end(bool isDeclared)
    {
        var body = new Trickle(Bytes(Limit + 1));
        using var pass = Gate().TryEnter(0)!;

        var read = await BodyReader.Read(body, isDeclared ? Limit + 1 : null, Limit, pass, CancellationToken.None);

        Assert.Equal(BodyEnd.TooLong, read.End);
        Assert.Empty(read.Bytes);
        Assert.Equal(body.Length, body.Position);
    }

    [Fact]
    public async Task Chunks_that_outgrow_what_may_be_under_way_are_turned_away_and_give_back_what_they_held()
    {
        var gate = Gate(bytes: Limit);
        using (var pass = gate.TryEnter(Limit - 70_000)!)
        {
            var read = await BodyReader.Read(new Trickle(Bytes(90_000)), null, Limit, pass, CancellationToken.None);
            Assert.Equal(BodyEnd.NoRoom, read.End);
        }

        Assert.Equal((0, 0), (gate.Posts, gate.Bytes));
    }

    [Fact]
    public void The_gate_closes_by_count_and_by_bytes_and_opens_again()
    {
        var gate = Gate(posts: 2, bytes: Limit);
        var first = gate.TryEnter(60_000)!;
        Assert.Null(gate.TryEnter(60_000));
        var second = gate.TryEnter(0)!;
        Assert.Null(gate.TryEnter(0));
        first.Dispose();
        Assert.NotNull(gate.TryEnter(60_000));
        second.Dispose();
    }

    [Theory]
    [InlineData(null, BodyFormat.Edifact)]
    [InlineData("", BodyFormat.Edifact)]
    [InlineData("text/plain; charset=utf-8", BodyFormat.Edifact)]
    [InlineData("Application/EDIFACT", BodyFormat.Edifact)]
    [InlineData("application/octet-stream", BodyFormat.Edifact)]
    [InlineData("text/csv", BodyFormat.Csv)]
    [InlineData("application/json;charset=utf-8", BodyFormat.Json)]
    [InlineData("image/png", BodyFormat.Edifact)]
    [InlineData("nonsense", BodyFormat.Edifact)]
    public void A_body_is_read_as_its_type_says_and_as_EDIFACT_where_it_says_nothing_known(string? type, BodyFormat expected) =>
        Assert.Equal(expected, BodyFormats.Of(type));

    private static IntakeGate Gate(int posts = 8, long bytes = 10 * Limit) =>
        new(Options.Create(new IntakeOptions { MaxBodyBytes = Limit, MaxPostsUnderWay = posts, MaxBytesUnderWay = bytes }));

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    /// <summary>A body that comes in small pieces.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        private const int Piece = 7_001;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, Piece)], cancellationToken);
    }
}
