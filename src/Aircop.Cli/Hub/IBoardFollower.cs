using Aircop.Contracts.Operations;

namespace Aircop.Cli.Hub;

/// <summary>Is told what a watcher receives, on the watcher's own thread.</summary>
public interface IBoardFollower
{
    /// <summary>A tick moved the board on.</summary>
    /// <param name="tick">The tick; it may repeat events that the board had already.</param>
    /// <param name="after">Number at which the board stood before it: events above it are new.</param>
    void Ticked(BoardTick tick, long after);

    /// <summary>The board was taken whole.</summary>
    /// <param name="board">The board.</param>
    void Taken(BoardSnapshot board);
}
