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
