using System.Collections.Immutable;
using Aircop.Contracts.Lookouts;

namespace Aircop.Grains.Lookouts;

/// <summary>A lookout list as it is stored: which rows hold its entries, and what became of it last. Writing it is what makes a change.</summary>
internal sealed class WatchlistState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Version; grows with every change.</summary>
    public long Version { get; set; }

    /// <summary>Entries by id, as lists kept them before they had pages; moved into pages with the next change.</summary>
    public Dictionary<string, Lookout> Entries { get; set; } = new(StringComparer.Ordinal);

    /// <summary>What the list is; null when nobody has described it.</summary>
    public WatchlistDescription? Description { get; set; }

    /// <summary>True while the description's validity keeps it out of force.</summary>
    public bool OutOfForce { get; set; }

    /// <summary>For every page which of its two rows is in force, 1 or 2; 0 for a page without entries. Empty for a list that never had pages.</summary>
    public int[] Rows { get; set; } = [];

    /// <summary>Entries of every page.</summary>
    public int[] Counts { get; set; } = [];

    /// <summary>The earliest end of an entry's validity, for the pages that have one.</summary>
    public SortedDictionary<int, DateOnly> Ends { get; set; } = [];

    /// <summary>Sum of the hashes of all entries, 128 bits, hex.</summary>
    public string Content { get; set; } = "";

    /// <summary>Rows out of force that may still be in the store.</summary>
    public List<string> Unswept { get; set; } = [];

    /// <summary>The last changes, oldest first; those after <see cref="KnownFrom"/> with the ids of their entries.</summary>
    public List<ListMark> Marks { get; set; } = [];

    /// <summary>The version since which every change can be told entry by entry.</summary>
    public long KnownFrom { get; set; }

    /// <summary>Changes that wait for a second person, oldest first.</summary>
    public List<DraftMark> Drafts { get; set; } = [];

    /// <summary>Id of the last draft.</summary>
    public long LastDraft { get; set; }

    /// <summary>Entries in force and out of it.</summary>
    public int Total() => Counts.Sum() + Entries.Count;
}

/// <summary>A change that a list has seen.</summary>
/// <param name="Change">What is told of it.</param>
/// <param name="Added">Ids of entries that were new.</param>
/// <param name="Changed">Ids of entries that said something else.</param>
/// <param name="Removed">Ids of entries that went.</param>
internal sealed record ListMark(ListChange Change, ImmutableArray<string> Added, ImmutableArray<string> Changed, ImmutableArray<string> Removed);

/// <summary>A change that waits for a second person; what it holds is in rows of its own.</summary>
/// <param name="Draft">What is told of it.</param>
/// <param name="Against">Version of the list to which its difference was made.</param>
/// <param name="Rows">How many rows hold it.</param>
internal sealed record DraftMark(LookoutDraft Draft, long Against, int Rows);

/// <summary>Some entries of a list, or of a draft, in a row of their own.</summary>
internal sealed class LookoutPage
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>The entries.</summary>
    public List<Lookout> Entries { get; set; } = [];

    /// <summary>Of a draft: ids of entries to be removed.</summary>
    public ImmutableArray<string> Removed { get; set; } = [];

    /// <summary>Of a draft that is a whole list: ids of entries that stay.</summary>
    public ImmutableArray<string> Kept { get; set; } = [];
}
