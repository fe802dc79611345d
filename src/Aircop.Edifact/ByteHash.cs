using System.Buffers.Binary;
using System.Numerics;

namespace Aircop.Edifact;

/// <summary>Numbers by which short texts are spread over the slots of a table. They keep nothing apart that is not compared afterwards.</summary>
internal static class ByteHash
{
    /// <summary>The number of a text.</summary>
    public static uint Of(ReadOnlySpan<byte> text)
    {
        var hash = (uint)text.Length;
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
        {
            hash = BitOperations.Crc32C(hash, BinaryPrimitives.ReadUInt64LittleEndian(text));
        }

        foreach (var value in text)
        {
            hash = BitOperations.Crc32C(hash, value);
        }

        return hash;
    }
}
