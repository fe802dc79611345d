using Orleans.Storage;

namespace Aircop.Silo;

/// <summary>Hands Orleans' own stores the bytes that <see cref="StorageByKind"/> has made: the same JSON as in SQLite.</summary>
internal sealed class StoredBytesSerializer : IGrainStorageSerializer
{
    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => new(((StoredBytes)(object)input!).Bytes);

    /// <inheritdoc/>
    public T Deserialize<T>(BinaryData input) => (T)(object)new StoredBytes { Bytes = input.ToMemory() };
}
