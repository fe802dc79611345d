using Aircop.Screening.Births;
using Aircop.Screening.Documents;
using Aircop.Screening.Names;
using Aircop.Screening.Scripts;

namespace Aircop.Screening.Snapshots;

/// <summary>
/// The frozen index of some entries. A row is a name of an entry with one of its dates of birth; rows are ordered by year of birth, those
/// without one year first, so that a window of years is a range of every posting list.
/// </summary>
internal sealed class NameIndex
{
    /// <summary>Names on a list at which what the list itself says of rarity weighs as much as the table of common names.</summary>
    private const float TrustedNames = 2_000;

    /// <summary>Bit of an entry that has a document, beside its sex.</summary>
    public const byte HasDocument = 0x80;

    private const float LeastWeight = 1.5f;
    private const float MostWeight = 8;

    private readonly float[] _weights;
    private readonly int[] _postingStarts;
    private readonly int[] _postings;
    private readonly int[] _rowEntries;
    private readonly byte[] _rowOrdinals;
    private readonly uint[] _rowBirths;
    private readonly Half[] _rowMasses;
    private readonly int[] _yearStarts;
    private readonly HashMultimap _exactNames;
    private readonly HashMultimap _documents;
    private readonly ushort[] _states;
    private readonly byte[] _marks;
    private readonly float _trust;

    private readonly NameIndex? _weighedBy;

    /// <summary>Takes what a builder collected.</summary>
    /// <param name="from">The builder.</param>
    /// <param name="weighedBy">The large index beside which this one stands, by which its names weigh; null when it stands alone.</param>
    public NameIndex(NameIndexBuilder from, NameIndex? weighedBy = null)
    {
        _weighedBy = weighedBy;
        Entries = from.Entries;
        Tokens = from.Tokens;
        (_postingStarts, _postings) = (from.PostingStarts, from.Postings);
        (_rowEntries, _rowOrdinals, _rowBirths, _yearStarts) = (from.RowEntries, from.RowOrdinals, from.RowBirths, from.YearStarts);
        (_exactNames, _documents) = (from.ExactNames, from.Documents);
        (_states, _marks) = (from.States, from.Marks);
        NameCount = from.NameCount;
        _trust = NameCount / (NameCount + TrustedNames);
        _weights = new float[Tokens.Count];
        Span<char> sound = stackalloc char[NameParts.MaxLetters * 2];
        for (int token = 0; token < _weights.Length; token++)
        {
            ReadOnlySpan<char> own = Tokens.Sound(token, sound);
            _weights[token] = weighedBy?.WeightOf(own, Tokens.FactsOf(token).Writing) ?? WeightOf(own, from.NamesOfToken[token]);
        }

        _rowMasses = from.Masses(_weights);
    }

    /// <summary>The entries.</summary>
    public EntryStore Entries { get; }

    /// <summary>The parts of their names.</summary>
    public TokenDictionary Tokens { get; }

    /// <summary>Number of names.</summary>
    public int NameCount { get; }

    /// <summary>Number of rows.</summary>
    public int RowCount => _rowEntries.Length;

    /// <summary>The entry of a row.</summary>
    public int EntryOf(int row) => _rowEntries[row];

    /// <summary>The number of a row's name within its entry.</summary>
    public int OrdinalOf(int row) => _rowOrdinals[row];

    /// <summary>The date of birth of a row.</summary>
    public BirthSpan BirthOf(int row) => RowBirth.Unpack(_rowBirths[row]);

    /// <summary>Weight of all parts of a row's name, nats.</summary>
    public float MassOf(int row) => (float)_rowMasses[row];

    /// <summary>Packed nationality and sex of an entry, and whether it has a document.</summary>
    public (ushort State, Sex Sex, bool HasDocument) FactsOf(int entry) =>
        (_states[entry], (Sex)(_marks[entry] & ~HasDocument), (_marks[entry] & HasDocument) != 0);

    /// <summary>Weight of a token before its role, nats: how rare it is.</summary>
    public float WeightOf(int token) => _weights[token];

    /// <summary>Weight of a part that may stand on the list or not, before its role, nats.</summary>
    public float WeightOf(NameParts name, int part)
    {
        ReadOnlySpan<char> sound = name.Sound(part);
        return (_weighedBy ?? this).WeightOf(sound, name.Part(part).Writing);
    }

    /// <summary>The rows of a token between two rows, in rising order.</summary>
    public ReadOnlySpan<int> Postings(int token, int firstRow, int endRow)
    {
        ReadOnlySpan<int> all = _postings.AsSpan(_postingStarts[token], _postingStarts[token + 1] - _postingStarts[token]);
        if (firstRow > 0) all = all[LowerBound(all, firstRow)..];
        return endRow < RowCount ? all[..LowerBound(all, endRow)] : all;
    }

    /// <summary>Number of rows of a token.</summary>
    public int PostingCount(int token) => _postingStarts[token + 1] - _postingStarts[token];

    /// <summary>The rows born in some years; with year 0 the rows without one year.</summary>
    public (int First, int End) RowsOf(int firstYear, int lastYear)
    {
        int first = firstYear == 0 ? 0 : _yearStarts[Math.Clamp(firstYear - BirthSpan.EarliestYear, 0, _yearStarts.Length - 1)];
        int end = lastYear == 0 ? _yearStarts[0] : _yearStarts[Math.Clamp(lastYear + 1 - BirthSpan.EarliestYear, 0, _yearStarts.Length - 1)];
        return (first, end);
    }

    /// <summary>Rows, one for each name, whose words are these, in any order; still to be verified.</summary>
    public ReadOnlySpan<int> ExactNames(uint hash) => _exactNames.Find(hash);

    /// <summary>Entries with a document of this key; still to be verified.</summary>
    /// <param name="key">A key of <see cref="DocumentKey"/>.</param>
    public ReadOnlySpan<int> DocumentEntries(ReadOnlySpan<char> key) => _documents.Find(TextHash.Of(key));

    /// <summary>Hash of the words of a name, whatever their order; zero when there are fewer than two.</summary>
    public static uint ExactHash(NameParts name)
    {
        (uint hash, int words) = (0, 0);
        for (int i = 0; i < name.Count; i++)
        {
            if (name.Part(i).Role is PartRole.Particle or PartRole.Honorific) continue;
            unchecked
            {
                hash += TextHash.Of(name.Sound(i));
            }

            words++;
        }

        return words < 2 ? 0 : TextHash.Mix(hash);
    }

    private static int LowerBound(ReadOnlySpan<int> rows, int row)
    {
        (int low, int high) = (0, rows.Length);
        while (low < high)
        {
            int middle = (int)((uint)(low + high) >> 1);
            if (rows[middle] < row) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private float WeightOf(ReadOnlySpan<char> sound, Writing writing)
    {
        int token = Tokens.Find(sound, writing);
        return token >= 0 ? _weights[token] : Blend(PartWeights.Of(sound), MostWeight * 0.8f);
    }

    private float WeightOf(ReadOnlySpan<char> sound, int names)
    {
        float own = MathF.Log((NameCount + 1f) / (names + 0.5f));
        return Blend(PartWeights.Of(sound), Math.Clamp(own, LeastWeight, MostWeight));
    }

    private float Blend(float table, float list) => (_trust * list) + ((1 - _trust) * table);
}
