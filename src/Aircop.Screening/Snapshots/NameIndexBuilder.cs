using Aircop.Screening.Births;
using Aircop.Screening.Documents;
using Aircop.Screening.Names;
using Aircop.Screening.Scoring;

namespace Aircop.Screening.Snapshots;

/// <summary>Reads entries and lays out what <see cref="NameIndex"/> freezes.</summary>
internal sealed class NameIndexBuilder
{
    private const int MostNames = 200;
    private const int LongestJoined = 5;

    private readonly EntryWriter _entries = new();
    private readonly TokenDictionary.Builder _tokens = new();
    private readonly HashMultimap.Builder _documents = new();
    private readonly List<Row> _rows = [];
    private readonly List<int> _nameStarts = [0];
    private readonly List<PlacedToken> _placed = [];
    private readonly NameParts _parts = new();
    private readonly List<ushort> _states = [];
    private readonly List<byte> _marks = [];
    private int _entryCount;
    private int[] _order = [];

    /// <summary>Reads entries.</summary>
    public NameIndexBuilder(IEnumerable<LookoutEntry> entries)
    {
        foreach (LookoutEntry entry in entries) Add(entry);
        Entries = new EntryStore(_entries);
        OrderRows();
        Tokens = _tokens.Build();
        NamesOfToken = CountNames();
        (PostingStarts, Postings) = MakePostings();
        Documents = _documents.Build();
        ExactNames = MakeExactNames();
    }

    /// <summary>The packed entries.</summary>
    public EntryStore Entries { get; }

    /// <summary>The distinct parts.</summary>
    public TokenDictionary Tokens { get; }

    /// <summary>In how many names each token stands.</summary>
    public int[] NamesOfToken { get; }

    /// <summary>Where the postings of each token begin.</summary>
    public int[] PostingStarts { get; }

    /// <summary>Rows of all tokens.</summary>
    public int[] Postings { get; }

    /// <summary>Packed nationality of each entry.</summary>
    public ushort[] States => [.. _states];

    /// <summary>Sex of each entry, and whether it has a document.</summary>
    public byte[] Marks => [.. _marks];

    /// <summary>Entry of each row.</summary>
    public int[] RowEntries { get; private set; } = [];

    /// <summary>Number of the name of each row.</summary>
    public byte[] RowOrdinals { get; private set; } = [];

    /// <summary>Date of birth of each row.</summary>
    public uint[] RowBirths { get; private set; } = [];

    /// <summary>First row of each year, from <see cref="BirthSpan.EarliestYear"/>; the last is the number of rows.</summary>
    public int[] YearStarts { get; private set; } = [];

    /// <summary>Names by the hash of their words.</summary>
    public HashMultimap ExactNames { get; }

    /// <summary>Entries by the hash of their documents.</summary>
    public HashMultimap Documents { get; }

    /// <summary>Number of names.</summary>
    public int NameCount => _nameStarts.Count - 1;

    /// <summary>The weight of each row's name.</summary>
    /// <param name="weights">Weights of the tokens.</param>
    public Half[] Masses(float[] weights)
    {
        var masses = new Half[_rows.Count];
        for (int row = 0; row < masses.Length; row++)
        {
            int name = _rows[_order[row]].Name;
            float mass = 0;
            for (int i = _nameStarts[name]; i < _nameStarts[name + 1]; i++)
            {
                if (!_placed[i].Joined) mass += weights[_placed[i].Token] * _placed[i].Role;
            }

            masses[row] = (Half)mass;
        }

        return masses;
    }

    private void Add(LookoutEntry entry)
    {
        _entries.Add(entry);
        int number = _entryCount++;
        _states.Add(StateCode.Pack(entry.Nationality));
        _marks.Add((byte)((byte)entry.Sex | (entry.AllDocuments().Any() ? NameIndex.HasDocument : 0)));
        Span<char> key = stackalloc char[DocumentKey.MaxLength];
        foreach (ListedDocument document in entry.AllDocuments())
        {
            int length = DocumentKey.Write(document.Number, key);
            if (length > 0) _documents.Add(TextHash.Of(key[..length]), number);
        }

        int ordinal = 0;
        if (!string.IsNullOrEmpty(entry.Surname) || !string.IsNullOrEmpty(entry.GivenNames))
        {
            NameReader.Read(Cut(entry.Surname), Cut(entry.GivenNames), [], _parts);
            AddName(entry, number, ordinal++);
        }

        if (!string.IsNullOrEmpty(entry.Name))
        {
            NameReader.Read(entry.Name, _parts);
            AddName(entry, number, ordinal++);
        }

        if (entry.Aliases.IsDefaultOrEmpty) return;
        foreach (string alias in entry.Aliases)
        {
            if (ordinal == MostNames) return;
            NameReader.Read(alias, _parts);
            AddName(entry, number, ordinal++);
        }
    }

    private static ReadOnlySpan<char> Cut(string? text) => text is { Length: > NameReader.MaxLength } ? text.AsSpan(0, NameReader.MaxLength) : text;

    private void AddName(LookoutEntry entry, int number, int ordinal)
    {
        if (_parts.Count == 0) return;
        int name = NameCount;
        for (int i = 0; i < _parts.Count; i++)
            _placed.Add(new PlacedToken(_tokens.Add(_parts.Sound(i), _parts.Part(i).Writing), NameComparison.RoleWeight(in _parts.Part(i)), Joined: false));
        AddJoined();
        _nameStarts.Add(_placed.Count);
        bool dated = false;
        foreach (BirthSpan birth in entry.AllBirths())
        {
            _rows.Add(new Row(name, number, (byte)ordinal, RowBirth.Pack(in birth), (short)RowBirth.OrderYear(in birth), NameIndex.ExactHash(_parts)));
            dated = true;
        }

        if (!dated) _rows.Add(new Row(name, number, (byte)ordinal, 0, 0, NameIndex.ExactHash(_parts)));
    }

    // Neighbours that are both short are often written as one: KIM Jong Un, KIM Jongun.
    private void AddJoined()
    {
        Span<char> sound = stackalloc char[NameParts.MaxLetters * 3];
        for (int i = 0; i + 1 < _parts.Count; i++)
        {
            ref readonly NamePart first = ref _parts.Part(i);
            ref readonly NamePart second = ref _parts.Part(i + 1);
            if (first.Length is < 2 or > LongestJoined || second.Length is < 2 or > LongestJoined) continue;
            if (first.Role != PartRole.Word || second.Role != PartRole.Word) continue;
            int length = PartComparison.JoinedSound(_parts, i, 2, sound);
            Scripts.Writing writing = first.Writing > second.Writing ? first.Writing : second.Writing;
            _placed.Add(new PlacedToken(_tokens.Add(sound[..length], writing), 1, Joined: true));
        }
    }

    private void OrderRows()
    {
        _order = new int[_rows.Count];
        var keys = new long[_rows.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            _order[i] = i;
            keys[i] = ((long)_rows[i].Year << 32) | (uint)i;
        }

        Array.Sort(keys, _order);
        RowEntries = new int[_rows.Count];
        RowOrdinals = new byte[_rows.Count];
        RowBirths = new uint[_rows.Count];
        YearStarts = new int[BirthSpan.LatestYear - BirthSpan.EarliestYear + 2];
        for (int row = 0; row < _order.Length; row++)
        {
            Row from = _rows[_order[row]];
            (RowEntries[row], RowOrdinals[row], RowBirths[row]) = (from.Entry, from.Ordinal, from.Birth);
            int year = from.Year == 0 ? 0 : from.Year - BirthSpan.EarliestYear + 1;
            if (year < YearStarts.Length) YearStarts[year] = row + 1;
        }

        for (int i = 1; i < YearStarts.Length; i++) YearStarts[i] = Math.Max(YearStarts[i], YearStarts[i - 1]);
    }

    private int[] CountNames()
    {
        var names = new int[Tokens.Count];
        foreach (PlacedToken placed in _placed) names[placed.Token]++;
        return names;
    }

    private (int[] Starts, int[] Rows) MakePostings()
    {
        var starts = new int[Tokens.Count + 1];
        foreach (Row row in _rows)
        {
            for (int i = _nameStarts[row.Name]; i < _nameStarts[row.Name + 1]; i++) starts[_placed[i].Token + 1]++;
        }

        for (int i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var rows = new int[starts[^1]];
        int[] next = starts[..^1];
        for (int row = 0; row < _order.Length; row++)
        {
            int name = _rows[_order[row]].Name;
            for (int i = _nameStarts[name]; i < _nameStarts[name + 1]; i++) rows[next[_placed[i].Token]++] = row;
        }

        return (starts, rows);
    }

    private HashMultimap MakeExactNames()
    {
        var names = new HashMultimap.Builder();
        var seen = new HashSet<int>();
        for (int row = 0; row < _order.Length; row++)
        {
            Row from = _rows[_order[row]];
            if (from.Exact != 0 && seen.Add(from.Name)) names.Add(from.Exact, row);
        }

        return names.Build();
    }

    private readonly record struct Row(int Name, int Entry, byte Ordinal, uint Birth, short Year, uint Exact);

    private readonly record struct PlacedToken(int Token, float Role, bool Joined);
}
