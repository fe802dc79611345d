using System.Buffers;
using Aircop.Storage;
using Orleans.Storage;

namespace Aircop.Silo;

/// <summary>What a store that is told by <see cref="StorageByKind"/> holds.</summary>
public sealed class StoredBytes
{
    /// <summary>The state's own form.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }
}

/// <summary>
/// Grain state in one of Orleans' own stores. The ADO.NET one leaves two things to do. It tells rows apart by the name of the state and the key of the
/// grain alone, so that the carrier DAL and the airport DAL would write over one another: here the name says what kind of grain it is.
/// And it turns state into bytes on a thread of its own, while calls of a reentrant grain go on changing it: here that is done before,
/// on the grain's turn.
/// </summary>
/// <param name="rows">The store.</param>
/// <param name="serializer">Turns state into bytes and back.</param>
public sealed class StorageByKind(IGrainStorage rows, IStateSerializer serializer) : IGrainStorage
{
    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var row = new GrainState<StoredBytes>();
        await rows.ReadStateAsync(NameOf(stateName, grainId), grainId, row);
        grainState.State = row.RecordExists ? serializer.Deserialize<T>(row.State!.Bytes.Span) : Activator.CreateInstance<T>();
        (grainState.ETag, grainState.RecordExists) = (row.ETag, row.RecordExists);
    }

    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var bytes = new ArrayBufferWriter<byte>();
        serializer.Serialize(grainState.State!, bytes);
        var row = Row(grainState, new StoredBytes { Bytes = bytes.WrittenMemory });
        await rows.WriteStateAsync(NameOf(stateName, grainId), grainId, row);
        (grainState.ETag, grainState.RecordExists) = (row.ETag, row.RecordExists);
    }

    /// <inheritdoc/>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var row = Row(grainState, new StoredBytes());
        await rows.ClearStateAsync(NameOf(stateName, grainId), grainId, row);
        (grainState.ETag, grainState.RecordExists) = (row.ETag, row.RecordExists);
        grainState.State = Activator.CreateInstance<T>();
    }

    private static GrainState<StoredBytes> Row<T>(IGrainState<T> state, StoredBytes bytes) =>
        new() { State = bytes, ETag = state.ETag, RecordExists = state.RecordExists };

    private static string NameOf(string stateName, GrainId grainId) => $"{grainId.Type}/{stateName}";
}
