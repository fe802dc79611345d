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
    private static TurnQueue? t_current;

    // Items are Turn, Task or Action. Also the lock of every field down to the blank line.
    private readonly Queue<object> _work = new();
    private bool _scheduled;
    private bool _closed;
    private Turn? _firstUnanswered;
    private Turn? _lastUnanswered;

    // Touched only by the thread that serves the queue.
    private readonly Queue<Turn> _waiting = new();
    private bool _pumpNeeded;
    private int _readers;
    private int _writers;

    /// <summary>The queue whose turn this thread runs.</summary>
    internal static TurnQueue? Serving => t_current;

    public override int MaximumConcurrencyLevel => 1;

    public GrainId GrainId { get; } = grainId;

    internal EmbeddedEngine Engine { get; } = engine;

    /// <summary>The object that is called.</summary>
    internal abstract object? Target { get; }

    /// <summary>Turns begun and not ended; read on a turn only.</summary>
    protected int Running { get; private set; }

    protected bool IsUnused
    {
        get
        {
            lock (_work)
            {
                return _firstUnanswered is null && _work.Count == 0;
            }
        }
    }

    /// <summary>Whether calls may begin; while false they wait.</summary>
    protected abstract bool IsOpen { get; }

    protected virtual bool IsReentrant => false;

    /// <summary>Takes a turn, or refuses because the queue is closed for ever.</summary>
    internal bool TryAccept(Turn turn)
    {
        lock (_work)
        {
            if (_closed)
            {
                return false;
            }

            if (turn.CanTimeOut)
            {
                Link(turn);
            }

            _work.Enqueue(turn);
            if (_scheduled)
            {
                return true;
            }

            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
        return true;
    }

    /// <summary>Fails the calls sent before <paramref name="oldest"/> (a timestamp of the engine's clock) that have no answer yet.</summary>
    internal void FailUnansweredBefore(long oldest)
    {
        while (true)
        {
            Turn expired;
            lock (_work)
            {
                if (_firstUnanswered is null || _firstUnanswered.SentAt > oldest)
                {
                    return;
                }

                expired = _firstUnanswered;
                Unlink(expired);
            }

            expired.Fail(new TimeoutException(
                $"{expired} on {GrainId} had no answer within {Engine.Options.ResponseTimeout}; the outcome is unknown. "
                + (expired.HasBegun ? "It had begun and was waiting for something itself." : "It was waiting behind another call to the same grain.")));
        }
    }

    /// <summary>A turn has ended: others may begin. Called on the turn, before its caller is told.</summary>
    internal virtual void Ended(Turn turn, Exception? exception)
    {
        Running--;
        Count(turn, -1);
        if (turn.CanTimeOut)
        {
            lock (_work)
            {
                Unlink(turn);
            }
        }

        _pumpNeeded = true;
    }

    void IThreadPoolWorkItem.Execute()
    {
        t_current = this;
        try
        {
            for (var count = 0; count < ItemsPerSlice; count++)
            {
                object? item;
                lock (_work)
                {
                    if (!_work.TryDequeue(out item))
                    {
                        _scheduled = false;
                        return;
                    }
                }

                if (item is Turn turn)
                {
                    Receive(turn);
                }
                else if (item is Task task)
                {
                    TryExecuteTask(task);
                }
                else
                {
                    ((Action)item)();
                }

                while (_pumpNeeded)
                {
                    _pumpNeeded = false;
                    Pump();
                }
            }
        }
        finally
        {
            t_current = null;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    protected override void QueueTask(Task task) => Post(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && ReferenceEquals(t_current, this) && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_work)
        {
            return [.. _work.OfType<Task>()];
        }
    }

    /// <summary>Called when a turn has come in and begun or been put to wait, on the serving thread.</summary>
    protected virtual void AfterReceive()
    {
    }

    /// <summary>Called after anything has changed that may let turns begin, on the serving thread.</summary>
    protected virtual void Pump()
    {
        while (_waiting.TryPeek(out var next) && MayBegin(next))
        {
            _waiting.Dequeue();
            Begin(next);
        }
    }

    /// <summary>Begins what never waits for others, once calls may begin at all.</summary>
    protected void BeginInterleaving()
    {
        for (var count = _waiting.Count; count > 0; count--)
        {
            var turn = _waiting.Dequeue();
            if (turn.AlwaysInterleaves && IsOpen)
            {
                Begin(turn);
            }
            else
            {
                _waiting.Enqueue(turn);
            }
        }

        _pumpNeeded = true;
    }

    protected void RequestPump() => _pumpNeeded = true;

    /// <summary>Runs something on the queue besides turns (an <see cref="Action"/> or a <see cref="Task"/>).</summary>
    protected void Post(object item)
    {
        lock (_work)
        {
            _work.Enqueue(item);
            if (_scheduled)
            {
                return;
            }

            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    /// <summary>Runs an asynchronous function on the queue's serving thread, which must be the caller's.</summary>
    protected void RunHere(Func<Task> function) => new Task(static state => _ = ((Func<Task>)state!)(), function).RunSynchronously(this);

    /// <summary>Refuses turns from now on, and gives back those that have not begun.</summary>
    protected List<Turn> Close()
    {
        List<Turn> left = [.. _waiting];
        _waiting.Clear();
        lock (_work)
        {
            _closed = true;
            left.AddRange(_work.OfType<Turn>());
            var others = _work.Where(item => item is not Turn).ToArray();
            _work.Clear();
            foreach (var item in others)
            {
                _work.Enqueue(item);
            }

            foreach (var turn in left)
            {
                Unlink(turn);
            }
        }

        return left;
    }

    private void Receive(Turn turn)
    {
        if (MayBegin(turn) && (_waiting.Count == 0 || turn.AlwaysInterleaves || IsReentrant))
        {
            Begin(turn);
        }
        else
        {
            _waiting.Enqueue(turn);
        }

        AfterReceive();
    }

    private bool MayBegin(Turn turn) => IsOpen
        && (turn.AlwaysInterleaves || IsReentrant || (_writers == 0 && (_readers == 0 || turn.IsReadOnly)));

    private void Begin(Turn turn)
    {
        if (turn.IsAnswered)
        {
            return;
        }

        Running++;
        Count(turn, 1);
        turn.HasBegun = true;
        turn.Queue = this;
        new Task(static state => _ = ((Turn)state!).Run(((Turn)state).Queue!), turn).RunSynchronously(this);
    }

    private void Count(Turn turn, int change)
    {
        if (turn.AlwaysInterleaves)
        {
            return;
        }

        if (turn.IsReadOnly)
        {
            _readers += change;
        }
        else
        {
            _writers += change;
        }
    }

    private void Link(Turn turn)
    {
        turn.Previous = _lastUnanswered;
        if (_lastUnanswered is null)
        {
            _firstUnanswered = turn;
        }
        else
        {
            _lastUnanswered.Next = turn;
        }

        _lastUnanswered = turn;
        turn.IsLinked = true;
    }

    private void Unlink(Turn turn)
    {
        if (!turn.IsLinked)
        {
            return;
        }

        if (turn.Previous is null)
        {
            _firstUnanswered = turn.Next;
        }
        else
        {
            turn.Previous.Next = turn.Next;
        }

        if (turn.Next is null)
        {
            _lastUnanswered = turn.Previous;
        }
        else
        {
            turn.Next.Previous = turn.Previous;
        }

        turn.Previous = turn.Next = null;
        turn.IsLinked = false;
    }
}
