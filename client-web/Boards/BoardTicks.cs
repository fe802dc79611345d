using Aircop.Contracts.Operations;

namespace Aircop.ClientWeb.Boards;

/// <summary>Ticks put together. Pure.</summary>
public static class BoardTicks
{
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
