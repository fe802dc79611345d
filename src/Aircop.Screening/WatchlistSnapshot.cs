using System.Globalization;
using Aircop.Screening.Documents;

namespace Aircop.Screening;

/// <summary>
/// An immutable, versioned index over the entries of all watchlists. Built aside and swapped in whole; any number of threads may
/// ask it at once.
/// </summary>
public sealed class WatchlistSnapshot
{
    private readonly LookoutEntry[] _entries;

    private WatchlistSnapshot(LookoutEntry[] entries, long sequence, KeyTable documents, KeyTable names)
    {
        _entries = entries;
        Sequence = sequence;
        Version = string.Create(CultureInfo.InvariantCulture, $"{sequence}-{SnapshotContent.Hash(entries)}");
        Documents = documents;
        Names = names;
    }

    /// <summary>The snapshot of no list, sequence 0.</summary>
    public static WatchlistSnapshot Empty { get; } = Build([], 0);

    /// <summary>Number of the snapshot; rises with every change of a list.</summary>
    public long Sequence { get; }

    /// <summary>Sequence and content hash: <c>12-9f3a5c01d2e47b68</c>. The same entries have the same hash in whatever order they came.</summary>
    public string Version { get; }

    /// <summary>Number of entries.</summary>
    public int Count => _entries.Length;

    internal KeyTable Documents { get; }

    internal KeyTable Names { get; }

    /// <summary>Builds a snapshot.</summary>
    /// <param name="entries">Entries of all lists. Where two have the same list and id, the later one stands.</param>
    /// <param name="sequence">Number of the snapshot, 0 or more.</param>
    /// <returns>The index; entries without a usable name or document are counted but can never hit.</returns>
    public static WatchlistSnapshot Build(IEnumerable<LookoutEntry> entries, long sequence)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        LookoutEntry[] sorted = SortedWithoutRepeats(entries);
        var documents = new KeyTable.Builder();
        var names = new KeyTable.Builder();
        for (int i = 0; i < sorted.Length; i++)
        {
            AddDocument(documents, sorted[i], i);
            AddNames(names, sorted[i], i);
        }

        return new WatchlistSnapshot(sorted, sequence, documents.Build(), names.Build());
    }

    internal LookoutEntry EntryAt(int number) => _entries[number];

    // One order whatever order the lists came in, so that the same entries give the same version and the same order of hits.
    private static LookoutEntry[] SortedWithoutRepeats(IEnumerable<LookoutEntry> entries)
    {
        var latest = new Dictionary<(string List, string Id), LookoutEntry>();
        foreach (LookoutEntry entry in entries) latest[(entry.List, entry.Id)] = entry;
        LookoutEntry[] sorted = [.. latest.Values];
        Array.Sort(sorted, static (left, right) =>
        {
            int byList = string.CompareOrdinal(left.List, right.List);
            return byList != 0 ? byList : string.CompareOrdinal(left.Id, right.Id);
        });
        return sorted;
    }

    private static void AddDocument(KeyTable.Builder documents, LookoutEntry entry, int number)
    {
        Span<char> key = stackalloc char[DocumentKey.MaxLength];
        int length = DocumentKey.Write(entry.DocumentNumber, key);
        if (length > 0) documents.Add(key[..length], number);
    }

    // A list may write Müller where the document has MULLER or MUELLER, so an entry stands under both spellings.
    private static void AddNames(KeyTable.Builder names, LookoutEntry entry, int number)
    {
        Span<char> plain = stackalloc char[NameKey.MaxLength];
        Span<char> travel = stackalloc char[NameKey.MaxLength];
        int plainLength = NameKey.Write(entry.Surname, entry.GivenNames, [], LatinSpelling.Plain, plain);
        int travelLength = NameKey.Write(entry.Surname, entry.GivenNames, [], LatinSpelling.TravelDocument, travel);
        if (plainLength == 0) return;
        names.Add(plain[..plainLength], number);
        if (!plain[..plainLength].SequenceEqual(travel[..travelLength])) names.Add(travel[..travelLength], number);
    }
}
