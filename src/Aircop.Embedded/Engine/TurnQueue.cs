namespace Orleans.Runtime;

/// <summary>
/// Runs turns one at a time: a task scheduler that at most one thread serves, so that code between two awaits is never interrupted by
/// other code of the same grain.
/// </summary>
internal abstract class TurnQueue(EmbeddedEngine engine, GrainId grainId) : TaskScheduler, IThreadPoolWorkItem
{
    // A busy grain yields its thread after so many items.
    private const int ItemsPerSlice = 128;

    [ThreadStatic]
    private static TurnQueue? t_serving;

    // What has come in: turns, and tasks of turns that have begun. Also the lock of every field down to the blank line.
    private readonly Queue<object> _work = new();
    private readonly LinkedList<Turn> _unanswered = new();
    private bool _scheduled;
    private bool _closed;

    // Touched only by the thread that serves the queue.
    private readonly Queue<Turn> _waiting = new();
    private readonly Queue<Turn> _waitingToInterleave = new();
    private int _readers;
    private int _writers;

    /// <summary>The queue whose turn this thread runs.</summary>
    internal static TurnQueue? Serving => t_serving;

    public GrainId GrainId { get; } = grainId;
    internal EmbeddedEngine Engine { get; } = engine;

    /// <summary>The object that is called.</summary>
    internal abstract object? Target { get; }

    /// <summary>Turns begun and not ended; read on a turn only.</summary>
    protected int Running { get; private set; }

    /// <summary>Whether no call is here and nothing waits.</summary>
    protected bool IsUnused
    {
        get { lock (_work) return _unanswered.Count == 0 && _work.Count == 0; }
    }

    /// <summary>Whether turns may begin; while false they wait.</summary>
    protected virtual bool IsOpen => true;
    protected virtual bool IsReentrant => false;

    void IThreadPoolWorkItem.Execute()
    {
        t_serving = this;
        try
        {
            for (var count = 0; count < ItemsPerSlice; count++)
            {
                object? item;
                lock (_work) _scheduled = _work.TryDequeue(out item);
                if (item is null) return;
                if (item is Task task) TryExecuteTask(task);
                else if (!_closed) Receive((Turn)item);
                Pump();
            }
        }
        finally
        {
            t_serving = null;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Takes a turn, or refuses it because the queue is closed for ever. Takes a task of a turn in any case.</summary>
    internal bool TryAccept(object item)
    {
        lock (_work)
        {
            if (item is Turn turn)
            {
                if (_closed) return false;
                if (turn.SentAt is not null) turn.Place = _unanswered.AddLast(turn);
            }

            _work.Enqueue(item);
            if (_scheduled) return true;
            _scheduled = true;
        }

        Schedule();
        return true;
    }

    /// <summary>Takes turns before the queue is known to anybody; none begins until it is scheduled.</summary>
    internal void Hold(List<Turn> turns)
    {
        _scheduled = true;
        turns.ForEach(turn => TryAccept(turn));
    }

    internal void Schedule() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);

    /// <summary>Fails the calls sent before <paramref name="oldest"/> (a timestamp) that have no answer yet.</summary>
    internal void FailUnansweredBefore(long oldest)
    {
        List<Turn> expired = [];
        lock (_work)
        {
            while (_unanswered.First is { } first && first.Value.SentAt <= oldest)
            {
                expired.Add(first.Value);
                _unanswered.RemoveFirst();
            }
        }

        foreach (var turn in expired)
        {
            turn.Fail(new TimeoutException(
                $"{turn} on {GrainId} had no answer within {Engine.Options.ResponseTimeout}; the outcome is unknown. "
                + (turn.HasBegun ? "It had begun and waited for something itself." : "It waited behind another call to the same grain.")));
        }
    }

    /// <summary>A turn has ended: others may begin. Called on the turn, before its caller is told.</summary>
    internal virtual void Ended(Turn turn, Exception? exception)
    {
        Count(turn, -1);
        lock (_work)
        {
            if (turn.Place is { List: not null } place) _unanswered.Remove(place);
        }
    }

    protected sealed override void QueueTask(Task task) => TryAccept(task);

    protected sealed override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && ReferenceEquals(t_serving, this) && TryExecuteTask(task);

    // Asked for by debuggers only.
    protected sealed override IEnumerable<Task> GetScheduledTasks() => [];

    /// <summary>Begins what may begin. Called after each item, on the serving thread.</summary>
    protected virtual void Pump()
    {
        while (IsOpen && _waitingToInterleave.TryDequeue(out var turn)) Begin(turn);
        while (_waiting.TryPeek(out var turn) && MayBegin(turn)) Begin(_waiting.Dequeue());
    }

    /// <summary>Runs something on the queue besides turns.</summary>
    protected void Post(Action action) => new Task(action).Start(this);

    /// <summary>Runs an asynchronous function on the queue's serving thread, which must be the caller's.</summary>
    protected void RunHere(Func<Task> function) =>
        new Task(static function => _ = ((Func<Task>)function!)(), function).RunSynchronously(this);

    /// <summary>Refuses turns from now on, and gives back those that have not begun. No turn may be running.</summary>
    protected List<Turn> Close()
    {
        lock (_work)
        {
            _closed = true;
            _unanswered.Clear();
            return [.. _waitingToInterleave, .. _waiting, .. _work.OfType<Turn>()];
        }
    }

    private void Receive(Turn turn) => (Interleaves(turn) ? _waitingToInterleave : _waiting).Enqueue(turn);

    private bool Interleaves(Turn turn) => turn.AlwaysInterleaves || IsReentrant;
    private bool MayBegin(Turn turn) => IsOpen && _writers == 0 && (_readers == 0 || turn.IsReadOnly);

    private void Begin(Turn turn)
    {
        if (turn.IsAnswered) return;
        Count(turn, 1);
        new Task(static turn => _ = ((Turn)turn!).Run(), turn).RunSynchronously(this);
    }

    private void Count(Turn turn, int change)
    {
        Running += change;
        if (Interleaves(turn)) return;
        if (turn.IsReadOnly) _readers += change;
        else _writers += change;
    }
}
