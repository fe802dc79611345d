using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Orleans.Storage;

namespace Aircop.Testing;

/// <summary>A store in memory. States make the round trip through JSON, so that what a grain goes on to change is not what was stored.</summary>
public sealed class MemoryStorage(JsonSerializerOptions? json = null) : IGrainStorage
{
    private readonly ConcurrentDictionary<(string State, GrainId Grain), (string ETag, byte[] Json)> _rows = new();
    private long _version;

    /// <summary>How many states are stored.</summary>
    public int Count => _rows.Count;

    /// <summary>The stored JSON of a state, or null.</summary>
    public byte[]? Stored(string stateName, GrainId grainId) => _rows.TryGetValue((stateName, grainId), out var row) ? row.Json : null;

    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var exists = _rows.TryGetValue((stateName, grainId), out var row);
        grainState.RecordExists = exists;
        grainState.ETag = exists ? row.ETag : null;
        grainState.State = exists ? JsonSerializer.Deserialize<T>(row.Json, json) : Activator.CreateInstance<T>();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = (stateName, grainId);
        var next = (ETag: Interlocked.Increment(ref _version).ToString(CultureInfo.InvariantCulture), Json: JsonSerializer.SerializeToUtf8Bytes(grainState.State, json));
        var written = _rows.TryGetValue(key, out var stored)
            ? string.Equals(stored.ETag, grainState.ETag, StringComparison.Ordinal) && _rows.TryUpdate(key, next, stored)
            : grainState.ETag is null && _rows.TryAdd(key, next);
        ThrowUnless(written, stateName, grainId, stored.ETag, grainState.ETag);
        grainState.ETag = next.ETag;
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = (stateName, grainId);
        var cleared = !_rows.TryGetValue(key, out var stored)
            || (string.Equals(stored.ETag, grainState.ETag, StringComparison.Ordinal) && _rows.TryRemove(KeyValuePair.Create(key, stored)));
        ThrowUnless(cleared, stateName, grainId, stored.ETag, grainState.ETag);
        grainState.ETag = null;
        grainState.RecordExists = false;
        grainState.State = Activator.CreateInstance<T>();
        return Task.CompletedTask;
    }

    private static void ThrowUnless(bool done, string stateName, GrainId grainId, string? stored, string? held)
    {
        if (!done)
        {
            throw new InconsistentStateException($"State {stateName} of {grainId} is stored with another ETag.", stored, held);
        }
    }
}
