using System.Buffers;
using Orleans.Storage;

namespace Aircop.Storage;

/// <summary>Turns grain states into bytes and back.</summary>
public interface IStateSerializer
{
    /// <summary>Writes a state.</summary>
    void Serialize<T>(T state, IBufferWriter<byte> output);

    /// <summary>Reads a state. The bytes are valid during the call only.</summary>
    T Deserialize<T>(ReadOnlySpan<byte> bytes);
}

/// <summary>Grain states in a <see cref="SqliteStore"/>. The ETag is the row's version, which only rises.</summary>
public sealed class SqliteGrainStorage(SqliteStore store, IStateSerializer serializer) : IGrainStorage
{
    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var id = grainId.ToString();
        var (exists, version, state) = store.Read(reader =>
        {
            var found = reader.TryReadState<T>(stateName, id, serializer, out var foundVersion, out var foundState);
            return (found, foundVersion, foundState);
        });
        grainState.RecordExists = exists;
        grainState.ETag = exists ? StoreVersion.Write(version) : null;
        grainState.State = exists ? state : Activator.CreateInstance<T>();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    /// <exception cref="InconsistentStateException">The stored version is not the one the writer had read.</exception>
    /// <exception cref="StoreException">The transaction failed; the outcome is unknown until the state is read again.</exception>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var payload = new PooledBuffer();
        try
        {
            serializer.Serialize(grainState.State!, payload);
        }
        catch
        {
            payload.Dispose();
            throw;
        }

        var version = await store.Write(new WriteState(stateName, grainId.ToString(), StoreVersion.Read(grainState.ETag), payload));
        grainState.ETag = StoreVersion.Write(version);
        grainState.RecordExists = true;
    }

    /// <inheritdoc/>
    /// <exception cref="InconsistentStateException">The stored version is not the one the writer had read.</exception>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await store.Write(new ClearState(stateName, grainId.ToString(), StoreVersion.Read(grainState.ETag)));
        grainState.ETag = null;
        grainState.RecordExists = false;
        grainState.State = Activator.CreateInstance<T>();
    }
}
