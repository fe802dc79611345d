namespace Aircop.Edifact;

/// <summary>Qualifiers of passenger lists as numbers, see <see cref="Segment.Key"/>.</summary>
internal static class Qualifier
{
    /// <summary>More than four bytes: none of those known.</summary>
    public const uint Long = uint.MaxValue;

    public const uint Abo = ('A' << 16) | ('B' << 8) | 'O';
    public const uint Avf = ('A' << 16) | ('V' << 8) | 'F';
    public const uint Bag = ('B' << 16) | ('A' << 8) | 'G';
    public const uint Birth = ('3' << 16) | ('2' << 8) | '9';
    public const uint Ct = ('C' << 8) | 'T';
    public const uint Expiry = ('3' << 8) | '6';
    public const uint Issue = ('1' << 16) | ('8' << 8) | '2';
    public const uint Sea = ('S' << 16) | ('E' << 8) | 'A';
    public const uint Wt = ('W' << 8) | 'T';
}
