using Aircop.Contracts.Flights;

namespace Aircop.Contracts.Operations;

/// <summary>What became of a tick that was held against a board.</summary>
public enum TickEffect
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>The board moved on.</summary>
    Applied = 1,

    /// <summary>The board has it already; nothing changed.</summary>
    Known = 2,

    /// <summary>Something between board and tick is missing: ask for it, or for a snapshot.</summary>
    Gap = 3,

    /// <summary>The tick belongs to another epoch or operation: only a snapshot helps.</summary>
    OtherEpoch = 4,
}

/// <summary>Keeps a copy of a board by its ticks. Pure: a board and a tick give a board.</summary>
public static class BoardMirror
{
    /// <summary>Order of the queue: open before closed, the most urgent, the next to land, the higher rank, then by key so that the order is one.</summary>
    public static Comparer<BoardRow> ByUrgency { get; } = Comparer<BoardRow>.Create(static (a, b) =>
    {
        var order = IsClosed(a.Hit).CompareTo(IsClosed(b.Hit));
        if (order == 0) order = b.Hit.Severity.CompareTo(a.Hit.Severity);
        if (order == 0) order = a.Arrival.CompareTo(b.Arrival);
        if (order == 0) order = b.Hit.Rank.CompareTo(a.Hit.Rank);
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    });

    /// <summary>True when nobody needs to act on the hit any more.</summary>
    /// <param name="hit">The hit.</param>
    public static bool IsClosed(Hit hit) => hit.State switch
    {
        HitState.Closed or HitState.Lapsed => true,
        HitState.Decided => hit.Decision is HitDecision.ClearedNotSame or HitDecision.ClearedNoConcern,
        _ => false,
    };

    /// <summary>Applies a tick. Applying one twice, or one that overlaps what is known, changes nothing that is known.</summary>
    /// <param name="board">The board as it stands.</param>
    /// <param name="tick">What changed.</param>
    /// <param name="after">The board afterwards; the same one unless the tick was applied.</param>
    public static TickEffect Apply(BoardSnapshot board, BoardTick tick, out BoardSnapshot after)
    {
        after = board;
        if (tick.Epoch != board.Epoch || tick.OperationId != board.Operation.Id) return TickEffect.OtherEpoch;
        if (tick.Seq <= board.Seq) return TickEffect.Known;
        if (tick.AfterSeq > board.Seq) return TickEffect.Gap;
        after = board with
        {
            Seq = tick.Seq,
            Operation = tick.Operation ?? board.Operation,
            Figures = tick.Figures ?? board.Figures,
            Airports = BoardParts.Airports(board.Airports, tick.Airports),
            Queue = BoardParts.Queue(board.Queue, tick.Queue, tick.Removed),
            Events = BoardParts.Events(tick.Events, board.Events),
            Hours = BoardParts.Hours(board.Hours, tick.Hours, tick.HoursRemoved),
        };
        return TickEffect.Applied;
    }
}
