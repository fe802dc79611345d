namespace Orleans.Runtime;

/// <summary>A call or a timer tick: what a grain does from its beginning to its end, awaits included.</summary>
internal abstract class Turn
{
    internal abstract bool AlwaysInterleaves { get; }
    internal abstract bool IsReadOnly { get; }

    /// <summary>Whether it counts as use of the grain.</summary>
    internal abstract bool KeepsAlive { get; }

    /// <summary>Whether nobody waits for it any more; it need not begin then.</summary>
    internal abstract bool IsAnswered { get; }

    /// <summary>Timestamp of the engine's clock when a call was sent; null for what no caller waits for.</summary>
    internal long? SentAt { get; init; }

    internal bool HasBegun { get; private set; }

    /// <summary>How often it moved to a new activation of its grain.</summary>
    internal int Moves { get; set; }

    /// <summary>Its place among the unanswered calls of its queue.</summary>
    internal LinkedListNode<Turn>? Place { get; set; }

    /// <summary>Runs on the queue this thread serves. The task never fails.</summary>
    internal async Task Run()
    {
        var queue = TurnQueue.Serving!;
        Exception? failure = null;
        HasBegun = true;
        try
        {
            await Work(queue.Target ?? throw new ClientNotAvailableException($"The observer {queue.GrainId} is gone."));
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        queue.Ended(this, failure);
        if (failure is null) Complete();
        else Fail(failure);
    }

    internal abstract void Fail(Exception exception);
    protected abstract Task Work(object target);
    protected abstract void Complete();
}

/// <summary>A call of a grain method or observer method.</summary>
internal sealed class Call<TResult>(GrainMethod<TResult> method, GrainReference reference, object?[] arguments) : Turn
{
    private readonly TaskCompletionSource<TResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _work;

    internal Task<TResult> Answer => _answer.Task;

    internal override bool AlwaysInterleaves => method.AlwaysInterleaves;
    internal override bool IsReadOnly => method.IsReadOnly;
    internal override bool KeepsAlive => true;
    internal override bool IsAnswered => Answer.IsCompleted;

    public override string ToString() => method.Name;

    internal override void Fail(Exception exception)
    {
        if (!method.IsOneWay) _answer.TrySetException(exception);
        else if (_answer.TrySetResult(default!)) reference.Engine.Log.OneWayFailed(exception, method.Name, reference.GrainId);
    }

    protected override Task Work(object target) => _work = method.Invoke(target, arguments);

    protected override void Complete() => _answer.TrySetResult(_work is Task<TResult> { Result: var result } ? result : default!);
}
