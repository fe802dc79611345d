using Aircop.Contracts.Operations;

namespace Aircop.ClientWeb.Boards;

/// <summary>What a tick did to a mirror.</summary>
public enum TickEffect
{
    /// <summary>The board moved on.</summary>
    Applied,

    /// <summary>The board had all of it already.</summary>
    Known,

    /// <summary>Something is missing before it, or it belongs to another epoch: the board must be taken anew.</summary>
    Gap,
}

/// <summary>A copy of a board that follows by ticks. Pure: every step gives a new snapshot.</summary>
public static class BoardMirror
{
    /// <summary>Applies a tick to a board.</summary>
    /// <param name="board">The board as it stands.</param>
    /// <param name="tick">What changed.</param>
    /// <param name="next">The board afterwards; the same one unless the tick was applied.</param>
    public static TickEffect Apply(BoardSnapshot board, BoardTick tick, out BoardSnapshot next)
    {
        next = board;
        if (!string.Equals(board.Epoch, tick.Epoch, StringComparison.Ordinal) || tick.AfterSeq > board.Seq) return TickEffect.Gap;
        if (tick.Seq <= board.Seq) return TickEffect.Known;
        next = board with
        {
            Seq = tick.Seq,
            Operation = tick.Operation ?? board.Operation,
            Figures = tick.Figures ?? board.Figures,
            Airports = BoardRows.Replace(board.Airports, tick.Airports, static a => a.Place.Iata, BoardRows.ByIata),
            Queue = BoardRows.Replace(BoardRows.Without(board.Queue, tick.Removed, static r => r.Id), tick.Queue, static r => r.Id, BoardRows.ByUrgency),
            Events = BoardRows.Newest(tick.Events, board.Events),
            Hours = BoardRows.Replace(BoardRows.Without(board.Hours, tick.HoursRemoved, static h => h.Start), tick.Hours, static h => h.Start, BoardRows.ByStart),
        };
        return TickEffect.Applied;
    }

    /// <summary>One tick that does what two in succession do. The second must continue the first.</summary>
    /// <exception cref="ArgumentException">They belong to different boards or epochs, or something is missing between them.</exception>
    public static BoardTick Merge(BoardTick first, BoardTick second)
    {
        if (!string.Equals(first.Epoch, second.Epoch, StringComparison.Ordinal)
            || !string.Equals(first.OperationId, second.OperationId, StringComparison.Ordinal)
            || second.AfterSeq > first.Seq)
        {
            throw new ArgumentException($"A tick after {second.AfterSeq} does not continue one that ends at {first.Seq}.", nameof(second));
        }

        return second with
        {
            AfterSeq = Math.Min(first.AfterSeq, second.AfterSeq),
            Seq = Math.Max(first.Seq, second.Seq),
            Operation = second.Operation ?? first.Operation,
            Figures = second.Figures ?? first.Figures,
            Airports = BoardRows.Replace(first.Airports, second.Airports, static a => a.Place.Iata, BoardRows.ByIata),
            Queue = BoardRows.Replace(BoardRows.Without(first.Queue, second.Removed, static r => r.Id), second.Queue, static r => r.Id, BoardRows.ByUrgency),
            Removed = BoardRows.Removed(first.Removed, second.Removed, second.Queue, static r => r.Id),
            Events = BoardRows.Newest(second.Events, first.Events),
            Hours = BoardRows.Replace(BoardRows.Without(first.Hours, second.HoursRemoved, static h => h.Start), second.Hours, static h => h.Start, BoardRows.ByStart),
            HoursRemoved = BoardRows.Removed(first.HoursRemoved, second.HoursRemoved, second.Hours, static h => h.Start),
        };
    }

    /// <summary>A tick that changes nothing and makes every board before the snapshot see that it missed something.</summary>
    public static BoardTick GapMark(BoardSnapshot board) =>
        new() { OperationId = board.Operation.Id, Epoch = board.Epoch, AfterSeq = board.Seq, Seq = board.Seq };

}
