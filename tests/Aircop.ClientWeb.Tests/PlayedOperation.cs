using Aircop.Contracts.Operations;

namespace Aircop.ClientWeb.Tests;

/// <summary>An operation played by hand. Ticks can be lost on the way.</summary>
internal sealed class PlayedOperation : IOperationGrain
{
    private readonly Lock _lock = new();
    private IBoardObserver? _observer;

    public BoardSnapshot Board { get; private set; } = Ticks.EmptyBoard();

    public bool IsPlanned { get; set; } = true;

    /// <summary>Changes the board and sends the tick, or loses it.</summary>
    public void Change(Random random, bool send)
    {
        lock (_lock)
        {
            var tick = Ticks.Drawn(random, Board.Seq);
            BoardMirror.Apply(Board, tick, out var next);
            Board = next;
            if (send) _ = _observer?.Changed(tick);
        }
    }

    public Task<long?> Watch(IBoardObserver observer)
    {
        lock (_lock)
        {
            _observer = observer;
            return Task.FromResult<long?>(IsPlanned ? Board.Seq : null);
        }
    }

    public Task<BoardSnapshot?> GetBoard()
    {
        lock (_lock) return Task.FromResult(IsPlanned ? Board : null);
    }

    public Task<bool> Plan(OperationPlan plan) => throw new NotSupportedException();

    public Task<bool> ChangeState(OperationState to, string by) => throw new NotSupportedException();

    public Task Report(OperationReport report) => throw new NotSupportedException();
}
