using System.Text.Json;
using Orleans.Storage;

namespace Aircop.Silo;

/// <summary>Grain state in Orleans' own stores: the same JSON as in SQLite.</summary>
internal sealed class OrleansStateSerializer : IGrainStorageSerializer
{
    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input!, JsonStateSerializer.Form<T>()));

    /// <inheritdoc/>
    public T Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize(input.ToMemory().Span, JsonStateSerializer.Form<T>())!;
}
