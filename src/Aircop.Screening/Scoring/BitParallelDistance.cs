namespace Aircop.Screening.Scoring;

/// <summary>
/// Plain edit distance with transpositions of one pattern to many texts, a column of the table in one machine word (Hyyrö 2003). It
/// throws out most candidates before the weighted distance is asked.
/// </summary>
internal ref struct BitParallelDistance
{
    /// <summary>Words of memory that a pattern needs.</summary>
    public const int MaskCount = 26;

    private readonly Span<ulong> _masks;
    private readonly int _length;

    /// <summary>Takes a pattern.</summary>
    /// <param name="pattern">1 to 64 letters A to Z.</param>
    /// <param name="masks">Memory of <see cref="MaskCount"/> words.</param>
    public BitParallelDistance(ReadOnlySpan<char> pattern, Span<ulong> masks)
    {
        masks.Clear();
        for (int i = 0; i < pattern.Length; i++) masks[pattern[i] - 'A'] |= 1UL << i;
        _masks = masks;
        _length = pattern.Length;
    }

    /// <summary>The distance to a text: insertions, deletions, exchanges and swaps of neighbours, one each.</summary>
    public readonly int To(ReadOnlySpan<char> text)
    {
        if (_length == 0) return text.Length;
        ulong positive = ulong.MaxValue;
        ulong negative = 0;
        ulong diagonal = 0;
        ulong before = 0;
        int last = _length - 1;
        int distance = _length;
        unchecked
        {
            foreach (char letter in text)
            {
                ulong match = _masks[letter - 'A'];
                ulong swapped = (((~diagonal) & match) << 1) & before;
                diagonal = (((match & positive) + positive) ^ positive) | match | negative | swapped;
                ulong up = negative | ~(diagonal | positive);
                ulong down = diagonal & positive;
                distance += (int)((up >> last) & 1) - (int)((down >> last) & 1);
                up = (up << 1) | 1;
                positive = (down << 1) | ~(diagonal | up);
                negative = up & diagonal;
                before = match;
            }
        }

        return distance;
    }
}
