using System.Collections.Frozen;
using System.Globalization;
using Aircop.Screening.Scoring;
using Aircop.Screening.Snapshots;

namespace Aircop.Screening;

/// <summary>
/// An immutable, versioned index over the entries of all watchlists. Built aside and swapped in whole; any number of threads may ask it
/// at once. A small change makes a new snapshot that shares the large index of the old one.
/// </summary>
public sealed class WatchlistSnapshot
{
    /// <summary>Changed entries, as a share of all, above which a change builds anew.</summary>
    private const double MostChanged = 0.05;

    private const int AlwaysSmall = 64;

    private readonly ContentHash _hash;

    private WatchlistSnapshot(
        long sequence, NameIndex main, NameIndex? delta, FrozenSet<int> removed, ContentHash hash, ContentHash mainHash, FrozenDictionary<string, Thresholds> thresholds)
    {
        Sequence = sequence;
        (Main, Delta, Removed, _hash, MainHash, Thresholds) = (main, delta, removed, hash, mainHash, thresholds);
        Count = main.Entries.Count - removed.Count + (delta?.Entries.Count ?? 0);

        // Weights come from the large index, so what it was built of is part of what a score can be traced to.
        Version = delta is null && removed.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{sequence}-{hash}")
            : string.Create(CultureInfo.InvariantCulture, $"{sequence}-{hash}.{mainHash.Short}");
        Prior = Prior.OfList(main.NameCount + (delta?.NameCount ?? 0));
        LeastPossible = Least(thresholds, static each => each.Possible);
        LeastAudit = Least(thresholds, static each => each.Audit);
    }

    /// <summary>The snapshot of no list, sequence 0.</summary>
    public static WatchlistSnapshot Empty { get; } = Build([], 0);

    /// <summary>Number of the snapshot; rises with every change of a list.</summary>
    public long Sequence { get; }

    /// <summary>
    /// Sequence and content hash: <c>12-9f3a5c01d2e47b68</c>; with changes beside a large index the start of that index's hash follows:
    /// <c>13-77ab5c01d2e47b10.9f3a</c>. The same entries have the same hash in whatever order they came.
    /// </summary>
    public string Version { get; }

    /// <summary>Number of entries.</summary>
    public int Count { get; }

    internal NameIndex Main { get; }

    internal NameIndex? Delta { get; }

    /// <summary>Entries of the large index that were removed or replaced.</summary>
    internal FrozenSet<int> Removed { get; }

    internal ContentHash MainHash { get; }

    internal FrozenDictionary<string, Thresholds> Thresholds { get; }

    internal Prior Prior { get; private init; }

    internal float LeastPossible { get; }

    internal float LeastAudit { get; }

    /// <summary>Builds a snapshot.</summary>
    /// <param name="entries">Entries of all lists. Where two have the same list and id, the later one stands.</param>
    /// <param name="sequence">Number of the snapshot, 0 or more.</param>
    /// <param name="thresholds">Thresholds of lists that have their own, by name of the list.</param>
    /// <returns>The index; entries without a usable name or document are counted but can never hit.</returns>
    public static WatchlistSnapshot Build(
        IEnumerable<LookoutEntry> entries, long sequence, IReadOnlyDictionary<string, Thresholds>? thresholds = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        LookoutEntry[] sorted = SortedWithoutRepeats(entries);
        ContentHash hash = default;
        foreach (LookoutEntry entry in sorted) hash = hash.Add(entry);
        return new WatchlistSnapshot(
            sequence, new NameIndex(new NameIndexBuilder(sorted)), delta: null, FrozenSet<int>.Empty, hash, hash,
            (thresholds ?? FrozenDictionary<string, Thresholds>.Empty).ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Makes the snapshot that follows a change. A small one is laid beside the large index; a large one builds anew.</summary>
    /// <param name="changed">Entries that are new or replace the one of the same list and id.</param>
    /// <param name="removed">List and id of entries that are gone; unknown ones are passed over.</param>
    /// <param name="sequence">Number of the new snapshot.</param>
    public WatchlistSnapshot With(IEnumerable<LookoutEntry> changed, IEnumerable<(string List, string Id)> removed, long sequence)
    {
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(removed);
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        var added = new Dictionary<(string List, string Id), LookoutEntry>();
        var gone = new HashSet<(string List, string Id)>(removed);
        if (Delta is not null)
        {
            for (int i = 0; i < Delta.Entries.Count; i++)
            {
                LookoutEntry entry = Delta.Entries.Read(i);
                added[(entry.List, entry.Id)] = entry;
            }
        }

        ContentHash hash = _hash;
        foreach ((string, string) key in gone)
        {
            if (added.Remove(key, out LookoutEntry? old)) hash = hash.Remove(old);
        }

        foreach (LookoutEntry entry in changed)
        {
            if (added.TryGetValue((entry.List, entry.Id), out LookoutEntry? old)) hash = hash.Remove(old);
            added[(entry.List, entry.Id)] = entry;
            gone.Add((entry.List, entry.Id));
            hash = hash.Add(entry);
        }

        var dead = new HashSet<int>(Removed);
        foreach ((string list, string id) in gone)
        {
            if (MainEntry(list, id) is { } number && dead.Add(number)) hash = hash.Remove(Main.Entries.Read(number));
        }

        if (Main.Entries.Count == 0 || dead.Count + added.Count > Math.Max(AlwaysSmall, Main.Entries.Count * MostChanged))
            return Build(Living(dead).Concat(added.Values), sequence, Thresholds);
        NameIndex? delta = added.Count == 0 ? null : new NameIndex(new NameIndexBuilder(Sorted([.. added.Values])), Main);
        return new WatchlistSnapshot(sequence, Main, delta, dead.ToFrozenSet(), hash, MainHash, Thresholds);
    }

    /// <summary>
    /// A snapshot of some entries alone in which names weigh what they weigh here: who is screened against it has the same score with an
    /// entry as among all.
    /// </summary>
    /// <param name="entries">The entries.</param>
    /// <param name="sequence">Number of the new snapshot.</param>
    public WatchlistSnapshot Excerpt(IEnumerable<LookoutEntry> entries, long sequence)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        LookoutEntry[] sorted = SortedWithoutRepeats(entries);
        ContentHash hash = default;
        foreach (LookoutEntry entry in sorted) hash = hash.Add(entry);
        return new WatchlistSnapshot(
            sequence, new NameIndex(new NameIndexBuilder(sorted), Main), delta: null, FrozenSet<int>.Empty, hash, MainHash, Thresholds) { Prior = Prior };
    }

    /// <summary>The thresholds of a list.</summary>
    internal Thresholds ThresholdsOf(string list) => Thresholds.TryGetValue(list, out Thresholds? own) ? own : Scoring.Thresholds.Default;

    private static float Least(FrozenDictionary<string, Thresholds> thresholds, Func<Thresholds, float> of)
    {
        float least = of(Scoring.Thresholds.Default);
        foreach (Thresholds own in thresholds.Values) least = Math.Min(least, of(own));
        return IdentityModel.LogOddsOf(least);
    }

    private IEnumerable<LookoutEntry> Living(HashSet<int> dead)
    {
        for (int i = 0; i < Main.Entries.Count; i++)
        {
            if (!dead.Contains(i)) yield return Main.Entries.Read(i);
        }
    }

    // Entries lie ordered by list and id, so one is found by halving.
    private int? MainEntry(string list, string id)
    {
        (int low, int high) = (0, Main.Entries.Count - 1);
        while (low <= high)
        {
            int middle = (low + high) / 2;
            LookoutEntry entry = Main.Entries.Read(middle);
            int order = Compare(entry.List, entry.Id, list, id);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    // One order whatever order the lists came in, so that the same entries give the same version and the same order of hits.
    private static LookoutEntry[] SortedWithoutRepeats(IEnumerable<LookoutEntry> entries)
    {
        var latest = new Dictionary<(string List, string Id), LookoutEntry>();
        foreach (LookoutEntry entry in entries) latest[(entry.List, entry.Id)] = entry;
        return Sorted([.. latest.Values]);
    }

    private static LookoutEntry[] Sorted(LookoutEntry[] entries)
    {
        Array.Sort(entries, static (left, right) => Compare(left.List, left.Id, right.List, right.Id));
        return entries;
    }

    private static int Compare(string leftList, string leftId, string rightList, string rightId)
    {
        int byList = string.CompareOrdinal(leftList, rightList);
        return byList != 0 ? byList : string.CompareOrdinal(leftId, rightId);
    }
}
