using System.Collections.Concurrent;
using Orleans.Storage;

namespace Aircop.Testing;

/// <summary>A store that fails, loses answers and waits on demand, and counts.</summary>
public sealed class FaultyStorage(IGrainStorage inner) : IGrainStorage
{
    private readonly ConcurrentDictionary<string, int> _reads = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _writes = new(StringComparer.Ordinal);
    private int _failReads;
    private int _failWrites;
    private volatile string? _failWritesOf;
    private int _failAfter;
    private int _loseAnswers;
    private volatile TaskCompletionSource? _gate;

    /// <summary>A fault before the operation.</summary>
    public Func<Exception> Fault { get; set; } = static () => new IOException("The store failed, as the test wants.");

    /// <summary>The next reads fail.</summary>
    public void FailNextReads(int count) => Volatile.Write(ref _failReads, count);

    /// <summary>The next writes fail and store nothing: of a state, or of all.</summary>
    public void FailNextWrites(int count, string? stateName = null)
    {
        _failWritesOf = stateName;
        Volatile.Write(ref _failWrites, count);
    }

    /// <summary>One write fails and stores nothing: the one that comes after so many.</summary>
    public void FailWriteAfter(int count) => Volatile.Write(ref _failAfter, count + 1);

    /// <summary>The next writes are stored, yet their callers get the fault: the outcome is unknown to them.</summary>
    public void LoseNextAnswers(int count) => Volatile.Write(ref _loseAnswers, count);

    /// <summary>Writes wait from now on, until <see cref="ReleaseWrites"/>.</summary>
    public void HoldWrites() => _gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets held writes go on.</summary>
    public void ReleaseWrites()
    {
        var gate = _gate;
        _gate = null;
        gate?.TrySetResult();
    }

    /// <summary>Reads asked for so far, of a state or of all.</summary>
    public int Reads(string? stateName = null) => Total(_reads, stateName);

    /// <summary>Writes and clears asked for so far, of a state or of all; failed ones and held ones count.</summary>
    public int Writes(string? stateName = null) => Total(_writes, stateName);

    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        _reads.AddOrUpdate(stateName, 1, static (_, count) => count + 1);
        ThrowIfDue(ref _failReads);
        await inner.ReadStateAsync(stateName, grainId, grainState);
    }

    /// <inheritdoc/>
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ChangeAsync(stateName, grainState, state => inner.WriteStateAsync(stateName, grainId, state));

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ChangeAsync(stateName, grainState, state => inner.ClearStateAsync(stateName, grainId, state));

    private static int Total(ConcurrentDictionary<string, int> counts, string? stateName) =>
        stateName is null ? counts.Values.Sum() : counts.GetValueOrDefault(stateName);

    private async Task ChangeAsync<T>(string stateName, IGrainState<T> grainState, Func<IGrainState<T>, Task> change)
    {
        _writes.AddOrUpdate(stateName, 1, static (_, count) => count + 1);
        if (_gate is { } gate)
        {
            await gate.Task;
        }

        if (_failWritesOf is not { } failing || failing == stateName) ThrowIfDue(ref _failWrites);
        if (Volatile.Read(ref _failAfter) > 0 && Interlocked.Decrement(ref _failAfter) == 0)
        {
            throw Fault();
        }

        // A caller whose answer is lost does not learn the new ETag either.
        var own = new GrainState<T>(grainState.State, grainState.ETag) { RecordExists = grainState.RecordExists };
        await change(own);
        ThrowIfDue(ref _loseAnswers);
        (grainState.State, grainState.ETag, grainState.RecordExists) = (own.State, own.ETag, own.RecordExists);
    }

    private void ThrowIfDue(ref int left)
    {
        if (Volatile.Read(ref left) > 0 && Interlocked.Decrement(ref left) >= 0)
        {
            throw Fault();
        }
    }
}
