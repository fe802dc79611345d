using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Aircop.Edifact;

/// <summary>
/// Strings for short codes (countries, ports, document types, seats), shared between messages, so that the same three letters are
/// not allocated for each passenger. A fixed table: a new code replaces the one in its slot. Holds no name and no number.
/// </summary>
internal static class CodeCache
{
    /// <summary>Longest code kept, in bytes.</summary>
    public const int MaxLength = 4;

    private const int SlotBits = 12;

    private static readonly Entry?[] Slots = new Entry?[1 << SlotBits];

    /// <summary>The code in upper case as a shared string; null if it is not 1 to 4 printable ASCII bytes.</summary>
    public static string? Find(ReadOnlySpan<byte> code) => FindEntry(code)?.Code;

    /// <summary>The code in upper case as a shared string; null if it is not 1 to 4 printable ASCII characters.</summary>
    public static string? Find(ReadOnlySpan<char> code)
    {
        if (code.Length is 0 or > MaxLength)
        {
            return null;
        }

        uint key = 0;
        foreach (var letter in code)
        {
            if (letter is <= ' ' or >= (char)0x7F)
            {
                return null;
            }

            key = (key << 8) | (letter is >= 'a' and <= 'z' ? letter & 0xDFu : letter);
        }

        return EntryOf(key).Code;
    }

    /// <summary>A shared list holding just this code; default if it is not 1 to 4 printable ASCII bytes.</summary>
    public static ImmutableArray<string> FindSingle(ReadOnlySpan<byte> code) => FindEntry(code)?.Single ?? default;

    /// <summary>A shared list holding just a code from this table.</summary>
    public static ImmutableArray<string> SingleOf(string code)
    {
        if (code.Length is 0 or > MaxLength || !Ascii.IsValid(code))
        {
            return [code];
        }

        uint key = 0;
        foreach (var letter in code)
        {
            key = (key << 8) | letter;
        }

        var entry = EntryOf(key);
        return ReferenceEquals(entry.Code, code) ? entry.Single : [code];
    }

    /// <summary>The key of the three upper-case letters that a text begins with; 0 if it does not.</summary>
    public static uint LettersKey(ReadOnlySpan<byte> text)
    {
        const uint Signs = 0x80_80_80;
        var key = BinaryPrimitives.ReadUInt32BigEndian(text) >> 8;
        return unchecked(((key - 0x41_41_41) | (0x5A_5A_5A - key) | key) & Signs) == 0 ? key : 0;
    }

    /// <summary>The code with a key, see <see cref="LettersKey"/>.</summary>
    public static string OfKey(uint key) => EntryOf(key).Code;

    /// <summary>A shared list of just the code with a key.</summary>
    public static ImmutableArray<string> SingleOfKey(uint key) => EntryOf(key).Single;

    private static Entry? FindEntry(ReadOnlySpan<byte> code)
    {
        uint key;
        switch (code.Length)
        {
            case 1:
                key = code[0];
                break;
            case 2:
                key = BinaryPrimitives.ReadUInt16BigEndian(code);
                break;
            case 3:
                key = ((uint)BinaryPrimitives.ReadUInt16BigEndian(code) << 8) | code[2];
                break;
            case MaxLength:
                key = BinaryPrimitives.ReadUInt32BigEndian(code);
                break;
            default:
                return null;
        }

        return TryCapitals(ref key, code.Length) ? EntryOf(key) : null;
    }

    /// <summary>Turns the letters of a key into capitals, all at once; false when one of its bytes is not printable ASCII or is a blank.</summary>
    private static bool TryCapitals(ref uint key, int length)
    {
        const uint Each = 0x01_01_01_01;
        const uint Signs = 0x80 * Each;
        unchecked
        {
            // The bytes that the code does not have count as printable.
            var filled = key | (uint)(('0' * (ulong)Each) << (8 * length));
            var isHigh = (filled & Signs) != 0;
            var isLow = ((filled - (('!') * Each)) & Signs) != 0;
            var isDelete = ((filled + Each) & Signs) != 0;
            if (isHigh || isLow || isDelete)
            {
                return false;
            }

            var fromA = key + ((0x80 - 'a') * Each);
            var behindZ = key + ((0x80 - 'z' - 1) * Each);
            key -= ((fromA & ~behindZ) & Signs) >> 2;
            return true;
        }
    }

    private static Entry EntryOf(uint key)
    {
        var slot = unchecked(key * 2_654_435_761u) >> (32 - SlotBits);
        var entry = Slots[slot];
        if (entry is null || entry.Key != key)
        {
            entry = new Entry(key);
            Slots[slot] = entry;
        }

        return entry;
    }

    private sealed class Entry
    {
        public Entry(uint key)
        {
            Key = key;
            Span<char> text = stackalloc char[MaxLength];
            var start = MaxLength;
            for (var rest = key; rest != 0; rest >>= 8)
            {
                text[--start] = (char)(rest & 0xFF);
            }

            Code = new string(text[start..]);
        }

        public uint Key { get; }

        public string Code { get; }

        // Few codes are ever listed alone; two threads may both make the list, which is the same.
        public ImmutableArray<string> Single => field.IsDefault ? field = [Code] : field;
    }
}
