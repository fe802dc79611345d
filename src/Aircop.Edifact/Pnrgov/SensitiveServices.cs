using System.Collections.Frozen;

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

    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        StringComparer.Ordinal,
        "UMNR", "CHLD", "PETC", "AVIH", "BIKE", "BULK", "CBBG", "EXST", "GRPS", "GPST", "OTHS", "CKIN", "TKNA", "TKNM", "TKTL", "BSCT",
        "COUR", "DEPA", "DEPU", "INAD", "TWOV", "WEAP", "XBAG", "SPEQ", "LANG", "FRAV", "SLPR", "ADTK", "ADPI", "ADMD", "CLID", "EPAY",
        "PCTC", "PDBG", "RLOC", "ASVC", "FRAG", "SEMN", "YPTU", "UPGR", "STPC", "RFTV", "DOCI", "FOID", "PSPT", "GRPF", "ABAG", "MUSC",
        "DEPO", "GOLF", "SKIS", "SURF", "PREB", "LOUN", "VIPS", "EMIG", "NRPS", "NRSB", "NOSH", "GOSH");

    private const int CodeLength = 4;

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
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsAsciiLetter(text[at]))
            {
                continue;
            }

            if (at - start >= CodeLength && IsSensitiveWord(text[start..at]))
            {
                return true;
            }

            start = at + 1;
        }

        return false;
    }

    private static bool IsSensitiveWord(ReadOnlySpan<char> word)
    {
        if (word.Length == CodeLength)
        {
            return word.EndsWith("ML", StringComparison.Ordinal) || word.StartsWith("WC", StringComparison.Ordinal)
                || Medical.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
        }

        foreach (var known in Words)
        {
            if (word.Length == known.Length && word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
