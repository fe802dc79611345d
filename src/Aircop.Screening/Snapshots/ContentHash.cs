using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Aircop.Screening.Snapshots;

/// <summary>
/// What a snapshot holds in 64 bits, so that two machines can tell that they ask the same lists: the sum of the hashes of its entries,
/// which does not hang on their order and follows a change without reading the rest.
/// </summary>
internal readonly record struct ContentHash(ulong Sum)
{
    [ThreadStatic]
    private static EntryWriter? s_packed;

    /// <summary>The first four of sixteen digits.</summary>
    public string Short => ToString()[..4];

    /// <summary>With an entry more.</summary>
    public ContentHash Add(LookoutEntry entry) => new(unchecked(Sum + Of(entry)));

    /// <summary>With an entry less.</summary>
    public ContentHash Remove(LookoutEntry entry) => new(unchecked(Sum - Of(entry)));

    /// <summary>Sixteen lower-case hexadecimal digits.</summary>
    public override string ToString() => Sum.ToString("x16", CultureInfo.InvariantCulture);

    // Every field of an entry stands in its packed form, but for the name of its list.
    private static ulong Of(LookoutEntry entry)
    {
        EntryWriter packed = s_packed ??= new EntryWriter();
        packed.Clear();
        packed.Add(entry);
        Span<byte> hashes = stackalloc byte[SHA256.HashSizeInBytes * 2];
        SHA256.HashData(packed.Written, hashes);
        SHA256.HashData(MemoryMarshal.AsBytes(entry.List.AsSpan()), hashes[SHA256.HashSizeInBytes..]);
        Span<byte> both = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(hashes, both);
        return BinaryPrimitives.ReadUInt64LittleEndian(both);
    }
}
