namespace Orleans.Runtime;

/// <summary>A call or a timer tick: what a grain does from its beginning to its end, awaits included.</summary>
internal abstract class Turn
{
    /// <summary>Timestamp of the engine's clock when it was sent.</summary>
    internal long SentAt { get; init; }

    internal virtual bool AlwaysInterleaves => false;

    internal virtual bool IsReadOnly => false;

    /// <summary>Whether somebody waits for an answer.</summary>
    internal virtual bool CanTimeOut => true;

    /// <summary>Whether it counts as use of the grain.</summary>
    internal virtual bool KeepsAlive => true;

    /// <summary>Answered before it began: nobody waits any more.</summary>
    internal virtual bool IsAnswered => false;

    internal bool HasBegun { get; set; }

    internal TurnQueue? Queue { get; set; }

    /// <summary>How often it moved to a new activation of its grain.</summary>
    internal int Moves { get; set; }

    internal Turn? Previous { get; set; }

    internal Turn? Next { get; set; }

    internal bool IsLinked { get; set; }

    /// <summary>Runs on the queue. The task never fails.</summary>
    internal abstract Task Run(TurnQueue queue);

    internal abstract void Fail(Exception exception);
}

/// <summary>A call of a grain method or observer method.</summary>
internal sealed class Call<TResult>(GrainMethod<TResult> method, object?[] arguments) : Turn
{
    private readonly TaskCompletionSource<TResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Task<TResult> Answer => _answer.Task;

    internal override bool AlwaysInterleaves => method.AlwaysInterleaves;

    internal override bool IsReadOnly => method.IsReadOnly;

    internal override bool IsAnswered => _answer.Task.IsCompleted;

    public override string ToString() => method.Name;

    internal override async Task Run(TurnQueue queue)
    {
        TResult result = default!;
        try
        {
            var target = queue.Target ?? throw new ClientNotAvailableException($"The observer {queue.GrainId} is gone.");
            var work = method.Invoke(target, arguments);
            if (work is Task<TResult> answer)
            {
                result = await answer;
            }
            else if (work is not null)
            {
                await work;
            }
            else if (!method.ReturnsNothing)
            {
                throw new InvalidOperationException($"{method.Name} returned no task.");
            }
        }
        catch (Exception exception)
        {
            queue.Ended(this, exception);
            Fail(exception);
            return;
        }

        queue.Ended(this, null);
        _answer.TrySetResult(result);
    }

    internal override void Fail(Exception exception) => _answer.TrySetException(exception);
}
