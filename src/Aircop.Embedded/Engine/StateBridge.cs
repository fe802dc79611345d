using Orleans.Storage;

namespace Orleans.Runtime;

/// <summary>
/// A grain's state between the grain and its store. Operations run one after another even where turns interleave; a write asked for
/// while another waits is the same write.
/// </summary>
internal sealed class StateBridge<TState>(string stateName, GrainId grainId, IGrainStorage storage) : IPersistentState<TState>
{
    private readonly GrainState<TState> _state = new(Activator.CreateInstance<TState>());
    private Task _last = Task.CompletedTask;
    private Task? _waitingWrite;

    public TState State
    {
        get => _state.State!;
        set => _state.State = value;
    }

    public string? Etag => _state.ETag;
    public bool RecordExists => _state.RecordExists;

    public Task ReadStateAsync(CancellationToken cancellationToken = default) => Add("read", storage.ReadStateAsync, cancellationToken);

    public Task ClearStateAsync(CancellationToken cancellationToken = default) => Add("clear", storage.ClearStateAsync, cancellationToken);

    public Task WriteStateAsync(CancellationToken cancellationToken = default)
    {
        if (_waitingWrite is not null) return _waitingWrite;
        var waits = !_last.IsCompleted;
        var write = Add("write", storage.WriteStateAsync, cancellationToken);
        if (waits) _waitingWrite = write;
        return write;
    }

    private Task Add(string operation, Func<string, GrainId, IGrainState<TState>, Task> run, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled(cancellationToken);
        _waitingWrite = null;
        return _last = RunAsync(operation, _last, run);
    }

    private async Task RunAsync(string operation, Task previous, Func<string, GrainId, IGrainState<TState>, Task> run)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        // What changes from here on may miss this write.
        _waitingWrite = null;
        try
        {
            await run(stateName, grainId, _state);
        }
        catch (Exception exception) when (exception is not (OrleansException or OperationCanceledException))
        {
            throw new OrleansException($"The store failed to {operation} {stateName} of grain {grainId}: {exception.Message}", exception);
        }
    }
}
