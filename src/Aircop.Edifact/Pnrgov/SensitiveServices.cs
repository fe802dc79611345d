using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Numerics;
using System.Text;

namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// Which service codes may be kept. Meals tell religion and health, other codes tell disability: they are dropped where they are read
/// (ICAO Doc 9944, 2.7: sensitive data). A code that is on neither list is dropped too.
/// </summary>
internal static class SensitiveServices
{
    private static readonly FrozenSet<string> Medical = FrozenSet.Create(
        StringComparer.Ordinal,
        "MEDA", "STCR", "BLND", "DEAF", "DPNA", "OXYG", "PPOC", "POXY", "MAAS", "LEGL", "LEGR", "LEGB", "LEGA", "ESAN", "SVAN", "MEQT",
        "BLSC", "DUMB", "BDGR", "BDGP", "DIAB", "PREG", "PRGN", "NUTA", "KOSH", "HALL", "MSCT", "INCU", "AOXY", "CPAP", "NCAP", "HUMO");

    // The same as numbers, for the words of remarks.
    private static readonly FrozenSet<uint> MedicalKeys = Medical.Select(KeyOf).ToFrozenSet();

    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        StringComparer.Ordinal,
        "UMNR", "CHLD", "PETC", "AVIH", "BIKE", "BULK", "CBBG", "EXST", "GRPS", "GPST", "OTHS", "CKIN", "TKNA", "TKNM", "TKTL", "BSCT",
        "COUR", "DEPA", "DEPU", "INAD", "TWOV", "WEAP", "XBAG", "SPEQ", "LANG", "FRAV", "SLPR", "ADTK", "ADPI", "ADMD", "CLID", "EPAY",
        "PCTC", "PDBG", "RLOC", "ASVC", "FRAG", "SEMN", "YPTU", "UPGR", "STPC", "RFTV", "DOCI", "FOID", "PSPT", "GRPF", "ABAG", "MUSC",
        "DEPO", "GOLF", "SKIS", "SURF", "PREB", "LOUN", "VIPS", "EMIG", "NRPS", "NRSB", "NOSH", "GOSH");

    private const int CodeLength = 4;

    /// <summary>Letters of the longest of the words.</summary>
    private const int LongestWord = 10;

    private static readonly string[] Words = ["WHEELCHAIR", "MEDICAL", "DIABETIC", "ALLERGY", "ALLERGIC", "PREGNANT", "KOSHER", "HALAL"];

    /// <summary>Whether a service is about meals, health or disability.</summary>
    public static bool IsSensitive(string code) =>
        (code.Length == CodeLength && (code.EndsWith("ML", StringComparison.Ordinal) || code.StartsWith("WC", StringComparison.Ordinal)))
        || Medical.Contains(code);

    /// <summary>Whether a service's code may be kept.</summary>
    public static bool IsKept(string code) => Kept.Contains(code);

    /// <summary>Whether a remark names a sensitive service or matter as a word.</summary>
    public static bool Mentions(ReadOnlySpan<char> text)
    {
        Span<byte> word = stackalloc byte[LongestWord];
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsAsciiLetter(text[at]))
            {
                continue;
            }

            if (at - start is >= CodeLength and <= LongestWord)
            {
                Ascii.FromUtf16(text[start..at], word, out var length);
                if (IsSensitiveWord(word[..length]))
                {
                    return true;
                }
            }

            start = at + 1;
        }

        return false;
    }

    /// <summary>Whether a remark names a sensitive service or matter as a word.</summary>
    /// <param name="text">The remark as received, nothing in it released; whatever its character set, the words looked for are plain in it.</param>
    public static bool Mentions(ReadOnlySpan<byte> text)
    {
        if (text.Length > ByteBlock.Length)
        {
            return MentionsInLong(text);
        }

        Span<byte> padded = stackalloc byte[ByteBlock.Length];
        var block = ByteBlock.At(text, 0, padded);
        var letters = ByteBlock.BitsBetween(block, (byte)'A', (byte)'Z') | ByteBlock.BitsBetween(block, (byte)'a', (byte)'z');
        while (letters != 0)
        {
            var start = BitOperations.TrailingZeroCount(letters);
            var length = BitOperations.TrailingZeroCount(~(letters >> start));
            if (length is >= CodeLength and <= LongestWord && IsSensitiveWord(text.Slice(start, length)))
            {
                return true;
            }

            // Counting one up takes the first run of letters away.
            letters &= letters + (1UL << start);
        }

        return false;
    }

    private static bool MentionsInLong(ReadOnlySpan<byte> text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsAsciiLetter((char)text[at]))
            {
                continue;
            }

            if (at - start is >= CodeLength and <= LongestWord && IsSensitiveWord(text[start..at]))
            {
                return true;
            }

            start = at + 1;
        }

        return false;
    }

    private static bool IsSensitiveWord(ReadOnlySpan<byte> word)
    {
        if (word.Length == CodeLength)
        {
            return word.EndsWith("ML"u8) || word.StartsWith("WC"u8) || MedicalKeys.Contains(BinaryPrimitives.ReadUInt32BigEndian(word));
        }

        foreach (var known in Words)
        {
            if (word.Length == known.Length && Ascii.EqualsIgnoreCase(word, known))
            {
                return true;
            }
        }

        return false;
    }

    private static uint KeyOf(string code) => (uint)((code[0] << 24) | (code[1] << 16) | (code[2] << 8) | code[3]);
}
