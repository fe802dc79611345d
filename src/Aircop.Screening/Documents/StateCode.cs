using Aircop.Screening.Scoring;

namespace Aircop.Screening.Documents;

/// <summary>Compares codes of states.</summary>
internal static class StateCode
{
    /// <summary>
    /// <see cref="StateRelation.Missing"/> when a side is absent or the codes are of different length (two-letter and three-letter codes
    /// cannot be compared without a table); else equal or not.
    /// </summary>
    public static StateRelation Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        ReadOnlySpan<char> a = Fold(left);
        ReadOnlySpan<char> b = Fold(right);
        if (a.IsEmpty || b.IsEmpty) return StateRelation.Missing;
        if (a.Equals(b, StringComparison.OrdinalIgnoreCase)) return StateRelation.Equal;
        return a.Length == b.Length ? StateRelation.Differs : StateRelation.Missing;
    }

    /// <summary>The code in two bytes, zero for none; only three letters, so that packed codes can be compared.</summary>
    public static ushort Pack(ReadOnlySpan<char> code)
    {
        ReadOnlySpan<char> text = Fold(code);
        if (text.Length != 3) return 0;
        int packed = 0;
        foreach (char letter in text)
        {
            if (!char.IsAsciiLetter(letter)) return 0;
            packed = (packed << 5) | (letter & 0x1F);
        }

        return (ushort)packed;
    }

    // Germany writes D in a machine-readable zone, the United Kingdom GBD, GBN, GBO, GBP or GBS for its other nationals, Kosovo RKS.
    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> code)
    {
        ReadOnlySpan<char> text = code.Trim(" <");
        if (text.Equals("D", StringComparison.OrdinalIgnoreCase)) return "DEU";
        if (text.Equals("RKS", StringComparison.OrdinalIgnoreCase)) return "XKX";
        if (text.Length == 3 && text[0] is 'X' or 'x' && text[1] is 'X' or 'x') return [];
        return text.Length == 3 && text.StartsWith("GB", StringComparison.OrdinalIgnoreCase) ? "GBR" : text;
    }
}
