using System.Net;
using Aircop.Cli.Hub;
using Aircop.Cli.Load;
using Aircop.Contracts.Operations;
using Aircop.Testing;
using Xunit.Abstractions;

namespace Aircop.EndToEnd;

/// <summary>Watchers that are cut off at random while the board changes end with the same board as one that never was.</summary>
public sealed class WatcherTests(ITestOutputHelper output)
{
    private const int Watchers = 100;
    private const int Lists = 400;
    private const int CutsPerList = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_hundred_watchers_cut_off_at_random_end_with_the_board_of_one_that_never_was()
    {
        await using var aircop = await RunningAircop.Start();
        string key;
        using (var network = await TestNetwork.Administrator(aircop))
        {
            key = await network.NewKey();
            await network.GoLive();
        }

        await using var relay = new CuttingRelay(aircop.Url);
        using var stop = new CancellationTokenSource();
        var steady = new HubWatcher(aircop.Url, key, TestNetwork.Operation, new Deaf(), TimeProvider.System);
        var cut = Enumerable.Range(0, Watchers)
            .Select(_ => new HubWatcher(relay.Url, key, TestNetwork.Operation, new Deaf(), TimeProvider.System)).ToList();
        var running = Task.WhenAll([steady.RunAsync(stop.Token), .. cut.Select(w => w.RunAsync(stop.Token))]);
        await Eventually.Holds(() => steady.Board is not null && cut.TrueForAll(static w => w.Board is not null), Patience);

        await PostAndCut(aircop, key, relay);

        using var node = aircop.Client(key);
        await Eventually.Holds(async () => (await TestNetwork.Board(node)).Figures.Flights > 0 && IsQuiet(await TestNetwork.Board(node), steady, cut), Patience);
        output.WriteLine($"{cut.Sum(static w => w.Resumes)} resumes of {Watchers} watchers, board at {steady.Board!.Seq}.");
        Assert.Equal(0, steady.Resumes);
        Assert.True(cut.Sum(static w => w.Resumes) >= Lists, "The watchers were hardly cut.");
        var truth = CanonicalBoard.Write(steady.Board);
        Assert.All(cut, w => Assert.Equal(truth, CanonicalBoard.Write(w.Board!)));
        await stop.CancelAsync();
        await running;
    }

    private static bool IsQuiet(BoardSnapshot board, HubWatcher steady, List<HubWatcher> cut) =>
        steady.Board!.Seq == board.Seq && cut.TrueForAll(w => w.Board!.Seq == board.Seq);

    private static async Task PostAndCut(RunningAircop aircop, string key, CuttingRelay relay)
    {
        var random = new Random(21);
        var source = new GeneratedManifests(new LoadOptions { Server = aircop.Url, Key = key, Seed = 21, People = 40 });
        using var node = aircop.Client(key);
        for (var i = 0; i < Lists; i++)
        {
            using var answer = await node.PostAsync("/api/v1/messages", new ByteArrayContent(source.Next(TimeProvider.System.GetUtcNow()).Body));
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            for (var c = 0; c < CutsPerList; c++) relay.Cut(random);
        }
    }
}

/// <summary>Follows a board without a word.</summary>
internal sealed class Deaf : IBoardFollower
{
    public void Ticked(BoardTick tick, long after)
    {
    }

    public void Taken(BoardSnapshot board)
    {
    }
}
