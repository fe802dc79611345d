using System.Text;
using System.Text.Json;
using Aircop.Cli.Hub;
using Aircop.Contracts.Operations;

namespace Aircop.Cli.Tests.Hub;

public sealed class HubSessionTests
{
    private readonly Recorder _recorder = new();
    private readonly HubSession _session;

    public HubSessionTests() => _session = new HubSession(Boards.Operation, _recorder);

    private static byte[] Tick(BoardTick tick) =>
        Encoding.UTF8.GetBytes($$"""{"type":1,"target":"tick","arguments":[{{JsonSerializer.Serialize(tick, BoardJson.Default.BoardTick)}}]}""");

    private static byte[] Answer(string call, BoardSnapshot? snapshot, params BoardTick[] ticks) => Encoding.UTF8.GetBytes(
        $$"""{"type":3,"invocationId":"{{call}}","result":{{JsonSerializer.Serialize(new BoardAnswer(null, snapshot, [.. ticks]), BoardJson.Default.BoardAnswer)}}}""");

    private string Join()
    {
        _session.Begin();
        var call = JsonDocument.Parse(_session.Subscribe()[..^1]).RootElement;
        Assert.False(_session.Take("{}"u8.ToArray()));
        return call.GetProperty("invocationId").GetString()!;
    }

    [Fact]
    public void Ticks_that_come_before_the_snapshot_are_held_and_applied_after_it()
    {
        var call = Join();
        _session.Take(Tick(Boards.Tick(9, 10)));
        _session.Take(Tick(Boards.Tick(10, 11)));
        Assert.Null(_session.Board);
        Assert.True(_session.Take(Answer(call, Boards.Snapshot())));
        Assert.Equal(11, _session.Board!.Seq);
        Assert.Equal([11L], _recorder.Ticks);
    }

    [Fact]
    public void After_a_gap_the_session_asks_from_where_it_stands_and_goes_on()
    {
        _session.Take(Joined(Join()));
        _session.Take(Tick(Boards.Tick(12, 13)));
        Assert.True(_session.MustAsk);
        var asked = Encoding.UTF8.GetString(_session.Subscribe().Span);
        Assert.Contains("\"arguments\":[\"cocair-8\",\"e1\",10]", asked, StringComparison.Ordinal);
        Assert.False(_session.MustAsk);
        _session.Take(Answer("2", null, Boards.Tick(10, 13)));
        Assert.Equal(13, _session.Board!.Seq);
        Assert.Equal(1, _recorder.Snapshots);
    }

    [Fact]
    public void A_new_epoch_is_answered_by_a_snapshot()
    {
        _session.Take(Joined(Join()));
        _session.Take(Tick(Boards.Tick(0, 1, "e2")));
        Assert.True(_session.MustAsk);
        _session.Subscribe();
        _session.Take(Answer("2", Boards.Snapshot("e2", 1)));
        Assert.Equal(("e2", 1L), (_session.Board!.Epoch, _session.Board.Seq));
    }

    [Fact]
    public void After_a_cut_the_board_is_kept_and_only_what_was_missed_is_asked_for()
    {
        _session.Take(Joined(Join()));
        var call = Join();
        Assert.True(_session.Take(Answer(call, null, Boards.Tick(10, 12))));
        Assert.Equal(12, _session.Board!.Seq);
        Assert.Equal(1, _recorder.Snapshots);
    }

    [Fact]
    public void A_sign_of_life_tells_how_far_the_board_has_come()
    {
        Assert.Equal("{\"type\":6}\u001e", Encoding.UTF8.GetString(_session.SignOfLife().Span));
        var call = Join();
        _session.Take(Joined(call));
        Assert.Equal(
            """{"type":1,"target":"Seen","arguments":["cocair-8",10]}""" + "\u001e", Encoding.UTF8.GetString(_session.SignOfLife().Span));
    }

    [Fact]
    public void An_error_a_close_and_a_refused_handshake_end_the_session()
    {
        _session.Begin();
        _session.Subscribe();
        Assert.Throws<HubRefusedException>(() => _session.Take("{\"error\":\"no\"}"u8.ToArray()));
        Join();
        Assert.Throws<HubRefusedException>(() => _session.Take("{\"type\":3,\"invocationId\":\"2\",\"error\":\"There is no such operation.\"}"u8.ToArray()));
        Join();
        Assert.Throws<HubRefusedException>(() => _session.Take("{\"type\":7}"u8.ToArray()));
    }

    [Fact]
    public void Two_boards_that_differ_only_in_the_order_of_their_rows_are_the_same_board()
    {
        var board = Boards.Snapshot();
        Assert.True(CanonicalBoard.Same(board, board with { Queue = [.. board.Queue.Reverse()], Airports = [.. board.Airports.Reverse()] }));
        Assert.False(CanonicalBoard.Same(board, board with { Figures = board.Figures with { People = 161 } }));
    }

    private static byte[] Joined(string call) => Answer(call, Boards.Snapshot());

    private sealed class Recorder : IBoardFollower
    {
        public List<long> Ticks { get; } = [];

        public int Snapshots { get; private set; }

        public void Ticked(BoardTick tick, long after) => Ticks.Add(tick.Seq);

        public void Taken(BoardSnapshot board) => Snapshots++;
    }
}
