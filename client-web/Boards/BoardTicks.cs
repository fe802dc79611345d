using System.Collections.Immutable;
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
            Airports = BoardParts.Airports(first.Airports, second.Airports),
            Queue = BoardParts.Queue(first.Queue, second.Queue, second.Removed),
            Removed = Removed(first.Removed, second.Removed, second.Queue, static row => row.Id),
            Events = BoardParts.Events(second.Events, first.Events),
            Hours = BoardParts.Hours(first.Hours, second.Hours, second.HoursRemoved),
            HoursRemoved = Removed(first.HoursRemoved, second.HoursRemoved, second.Hours, static hour => hour.Start),
        };
    }

    /// <summary>A tick that changes nothing and makes every board before the snapshot see that it missed something.</summary>
    public static BoardTick GapMark(BoardSnapshot board) =>
        new() { OperationId = board.Operation.Id, Epoch = board.Epoch, AfterSeq = board.Seq, Seq = board.Seq };

    // Keys that two ticks in succession remove: those of both, less what the second brings back.
    private static ImmutableArray<TKey> Removed<TRow, TKey>(ImmutableArray<TKey> first, ImmutableArray<TKey> second, ImmutableArray<TRow> back, Func<TRow, TKey> key)
    {
        if (first.IsEmpty) return second;
        var gone = first.ToHashSet();
        foreach (var row in back) gone.Remove(key(row));
        gone.UnionWith(second);
        return [.. gone];
    }
}
