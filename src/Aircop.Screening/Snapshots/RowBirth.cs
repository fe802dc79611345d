using Aircop.Screening.Births;

namespace Aircop.Screening.Snapshots;

/// <summary>Packs a date of birth into four bytes.</summary>
internal static class RowBirth
{
    private const int Origin = BirthSpan.EarliestYear - 1;

    /// <summary>Packs; zero for nothing known.</summary>
    public static uint Pack(in BirthSpan birth) => birth.IsKnown
        ? ((uint)(birth.FirstYear - Origin) << 18) | ((uint)(birth.LastYear - Origin) << 10) | ((uint)birth.Month << 6) | ((uint)birth.Day << 1)
            | (birth.Approximate ? 1u : 0)
        : 0;

    /// <summary>Unpacks.</summary>
    public static BirthSpan Unpack(uint packed) => packed == 0
        ? default
        : new BirthSpan(
            (short)((packed >> 18) + Origin), (short)(((packed >> 10) & 0xFF) + Origin), (byte)((packed >> 6) & 0xF), (byte)((packed >> 1) & 0x1F),
            (packed & 1) != 0);

    /// <summary>The year a row is ordered by; zero for spans and unknown births, which come first.</summary>
    public static int OrderYear(in BirthSpan birth) => birth.IsKnown && birth.FirstYear == birth.LastYear && !birth.Approximate ? birth.FirstYear : 0;
}
