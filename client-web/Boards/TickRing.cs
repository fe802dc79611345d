using Aircop.Contracts.Operations;

namespace Aircop.ClientWeb.Boards;

/// <summary>The last ticks of a board, for those who missed some. Not thread-safe.</summary>
/// <param name="size">How many ticks are kept.</param>
public sealed class TickRing(int size)
{
    private readonly Queue<BoardTick> _ticks = new(size);

    /// <summary>Keeps a tick and forgets the oldest when there are too many.</summary>
    public void Add(BoardTick tick)
    {
        if (_ticks.Count == size) _ticks.Dequeue();
        _ticks.Enqueue(tick);
    }

    /// <summary>Forgets all.</summary>
    public void Clear() => _ticks.Clear();

    /// <summary>One tick that takes a board from a number to the newest; null when the ring does not reach back that far.</summary>
    /// <param name="epoch">Epoch of the board.</param>
    /// <param name="after">Number of the board.</param>
    public BoardTick? Since(string epoch, long after)
    {
        BoardTick? merged = null;
        foreach (var tick in _ticks)
        {
            if (tick.Seq <= after) continue;
            if (merged is null && (tick.AfterSeq > after || !string.Equals(tick.Epoch, epoch, StringComparison.Ordinal))) return null;
            merged = merged is null ? tick : BoardMirror.Merge(merged, tick);
        }

        return merged;
    }
}
