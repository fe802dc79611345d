using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Aircop.Screening;

/// <summary>Hashes what a snapshot holds, so that two machines can tell that they ask the same lists.</summary>
internal static class SnapshotContent
{
    /// <summary>The first 64 bits of SHA-256 over every field of the sorted entries, as 16 lower-case hexadecimal digits.</summary>
    public static string Hash(ReadOnlySpan<LookoutEntry> sorted)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (LookoutEntry entry in sorted)
        {
            Append(hash, entry.List);
            Append(hash, entry.Id);
            Append(hash, (int)entry.Category);
            Append(hash, entry.Notice is { } notice ? (int)notice : -1);
            Append(hash, entry.Surname);
            Append(hash, entry.GivenNames);
            Append(hash, entry.BirthDate?.DayNumber ?? -1);
            Append(hash, entry.BirthYear ?? -1);
            Append(hash, entry.Nationality);
            Append(hash, entry.DocumentNumber);
            Append(hash, entry.DocumentIssuer);
            Append(hash, entry.ReasonCode);
            Append(hash, (int)entry.Severity);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    // The length goes first, so that no two entries run together; an absent text differs from an empty one.
    private static void Append(IncrementalHash hash, string? text)
    {
        Append(hash, text?.Length ?? -1);
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static void Append(IncrementalHash hash, int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        hash.AppendData(bytes);
    }
}
