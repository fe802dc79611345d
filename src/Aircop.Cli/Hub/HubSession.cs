using System.Globalization;
using System.Text.Json;
using Aircop.Contracts.Operations;

namespace Aircop.Cli.Hub;

/// <summary>
/// What a watcher knows, apart from any socket: the board, the call under way, and the ticks that came before its answer.
/// The board outlives connections. Not for use by several threads at once, but <see cref="Board"/> may be read from any.
/// </summary>
/// <param name="operation">Id of the operation.</param>
/// <param name="follower">Is told what changes the board.</param>
public sealed class HubSession(string operation, IBoardFollower follower)
{
    private readonly List<BoardTick> _early = [];
    private volatile BoardSnapshot? _board;
    private bool _greeted;
    private string? _call;
    private int _calls;

    /// <summary>The board as it stands; null before the first snapshot.</summary>
    public BoardSnapshot? Board => _board;

    /// <summary>True when something was missed and no call is under way: <see cref="Subscribe"/> must be sent.</summary>
    public bool MustAsk { get; private set; }

    /// <summary>A new connection begins.</summary>
    public void Begin()
    {
        _greeted = false;
        _call = null;
        _early.Clear();
    }

    /// <summary>The call that asks for the board, or for what was missed since the number at which it stands.</summary>
    public ReadOnlyMemory<byte> Subscribe()
    {
        MustAsk = false;
        _call = (++_calls).ToString(CultureInfo.InvariantCulture);
        return HubProtocol.WriteSubscribe(_call, operation, _board?.Epoch, _board?.Seq ?? 0);
    }

    /// <summary>What is said now and then so that the server knows that the watcher lives and how far it has come.</summary>
    public ReadOnlyMemory<byte> SignOfLife() => _board is { } board ? HubProtocol.WriteSeen(operation, board.Seq) : HubProtocol.PingRecord;

    /// <summary>Takes a record; true when it was the answer that makes the board whole.</summary>
    /// <param name="record">The record without its end byte.</param>
    /// <exception cref="HubRefusedException">The hub refused handshake or call, or ended the connection.</exception>
    /// <exception cref="JsonException">It is no message of the protocol.</exception>
    public bool Take(ReadOnlyMemory<byte> record)
    {
        if (!_greeted)
        {
            if (HubProtocol.ReadHandshake(record) is { } refusal) throw new HubRefusedException(refusal);
            _greeted = true;
            return false;
        }
        switch (HubProtocol.Read(record))
        {
            case HubInvocation { Target: "tick", Arguments: [var argument, ..] }:
                if (argument.Deserialize(BoardJson.Default.BoardTick) is { } tick) Take(tick);
                return false;
            case HubCompletion { Error: { } error }:
                throw new HubRefusedException(error);
            case HubCompletion { Result: { } result } completion when completion.InvocationId == _call:
                Answer(result.Deserialize(BoardJson.Default.BoardAnswer)!);
                return _board is not null;
            case HubCompletion completion when completion.InvocationId == _call:
                throw new HubRefusedException("The hub answered a subscription with nothing.");
            case HubClose close:
                throw new HubRefusedException(close.Error ?? "The hub ended the connection.");
            default:
                return false;
        }
    }

    private void Take(BoardTick tick)
    {
        // Until the call is answered it is not known to which board a tick belongs.
        if (_call is not null) _early.Add(tick);
        else Apply(tick);
    }

    private void Answer(BoardAnswer answer)
    {
        _call = null;
        if (answer.Snapshot is { } snapshot)
        {
            _board = snapshot;
            follower.Taken(snapshot);
        }
        if (!answer.Ticks.IsDefault)
            foreach (var tick in answer.Ticks) Apply(tick);
        foreach (var tick in _early) Apply(tick);
        _early.Clear();
    }

    private void Apply(BoardTick tick)
    {
        if (_board is not { } board) return;
        switch (BoardMirror.Apply(board, tick, out var after))
        {
            case TickEffect.Applied:
                _board = after;
                follower.Ticked(tick, board.Seq);
                break;
            case TickEffect.Gap or TickEffect.OtherEpoch:
                MustAsk = _call is null;
                break;
        }
    }
}

/// <summary>The hub refused what a watcher asked, or ended the connection.</summary>
/// <param name="message">What it said.</param>
public sealed class HubRefusedException(string message) : Exception(message);
