using System.Text;
using Aircop.Cli.Hub;

namespace Aircop.Cli.Tests.Hub;

public sealed class HubFramesTests
{
    private static List<string> Drain(HubFrames frames)
    {
        var records = new List<string>();
        while (frames.TryRead(out var record)) records.Add(Encoding.UTF8.GetString(record.Span));
        return records;
    }

    [Fact]
    public void Several_records_of_one_read_come_one_by_one()
    {
        var frames = new HubFrames();
        frames.Append("{}\u001e{\"type\":6}\u001e{\"ty"u8);
        Assert.Equal(["{}", "{\"type\":6}"], Drain(frames));
        frames.Append("pe\":7}\u001e"u8);
        Assert.Equal(["{\"type\":7}"], Drain(frames));
    }

    [Fact]
    public void Records_come_out_the_same_however_the_stream_is_cut()
    {
        var stream = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 200).Select(i => $"{{\"type\":6,\"city\":\"Nouakchott é {i}\"}}\u001e")));
        var whole = new HubFrames();
        whole.Append(stream);
        var expected = Drain(whole);
        Assert.Equal(200, expected.Count);
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var frames = new HubFrames();
            var records = new List<string>();
            for (var at = 0; at < stream.Length;)
            {
                var take = Math.Min(random.Next(1, 97), stream.Length - at);
                frames.Append(stream.AsSpan(at, take));
                records.AddRange(Drain(frames));
                at += take;
            }
            Assert.Equal(expected, records);
        }
    }

    [Fact]
    public void A_record_without_end_is_refused_once_it_is_too_large()
    {
        var frames = new HubFrames();
        var block = new byte[8 * 1024 * 1024];
        for (var i = 0; i < HubFrames.LargestRecord / block.Length; i++) frames.Append(block);
        Assert.Throws<InvalidDataException>(() => frames.Append([0]));
    }
}
