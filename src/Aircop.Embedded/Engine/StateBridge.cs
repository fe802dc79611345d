using Orleans.Core;
using Orleans.Storage;

namespace Orleans.Runtime;

internal interface IStateBridge : IStorage;

/// <summary>
/// A grain's state between the grain and its store. Operations run one after another even where turns interleave; a write asked for
/// while another waits is the same write.
/// </summary>
internal sealed class StateBridge<TState>(string stateName, GrainId grainId, IGrainStorage storage) : IPersistentState<TState>, IStateBridge
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

    public Task ReadStateAsync() => ReadStateAsync(CancellationToken.None);

    public Task WriteStateAsync() => WriteStateAsync(CancellationToken.None);

    public Task ClearStateAsync() => ClearStateAsync(CancellationToken.None);

    public Task ReadStateAsync(CancellationToken cancellationToken)
    {
        _waitingWrite = null;
        return _last = RunAsync("read", _last, () => storage.ReadStateAsync(stateName, grainId, _state, cancellationToken));
    }

    public Task ClearStateAsync(CancellationToken cancellationToken)
    {
        _waitingWrite = null;
        return _last = RunAsync("clear", _last, () => storage.ClearStateAsync(stateName, grainId, _state, cancellationToken));
    }

    public Task WriteStateAsync(CancellationToken cancellationToken)
    {
        if (_waitingWrite is not null && !cancellationToken.CanBeCanceled)
        {
            return _waitingWrite;
        }

        var begun = _last.IsCompleted;
        _last = RunAsync("write", _last, () =>
        {
            _waitingWrite = null;
            return storage.WriteStateAsync(stateName, grainId, _state, cancellationToken);
        });
        if (!begun && !cancellationToken.CanBeCanceled)
        {
            _waitingWrite = _last;
        }

        return _last;
    }

    private async Task RunAsync(string operation, Task previous, Func<Task> action)
    {
        if (!previous.IsCompleted)
        {
            await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        try
        {
            await action();
        }
        catch (Exception exception) when (exception is not (OrleansException or OperationCanceledException))
        {
            throw new OrleansException($"The store failed to {operation} state {stateName} of grain {grainId}: {exception.Message}", exception);
        }
    }
}
