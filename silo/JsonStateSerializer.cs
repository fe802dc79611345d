using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Aircop.Grains;
using Aircop.Storage;

namespace Aircop.Silo;

/// <summary>Grain state as the grains' own JSON: the same bytes under either engine and in any store.</summary>
public sealed class JsonStateSerializer : IStateSerializer
{
    /// <inheritdoc/>
    public void Serialize<T>(T state, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
        JsonSerializer.Serialize(writer, state, Form<T>());
    }

    /// <inheritdoc/>
    public T Deserialize<T>(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, Form<T>()) ?? throw new JsonException($"The stored {typeof(T).Name} is null.");

    internal static JsonTypeInfo<T> Form<T>() => (JsonTypeInfo<T>)GrainStateJson.Options.GetTypeInfo(typeof(T));
}
