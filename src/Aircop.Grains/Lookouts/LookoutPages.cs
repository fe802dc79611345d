using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aircop.Contracts.Lookouts;
using Aircop.Grains.Persistence;
using Orleans.Storage;

namespace Aircop.Grains.Lookouts;

/// <summary>
/// The entries of a list in pages, each entry on the page that its id's hash names, so that a change of one writes one page. A page has
/// two rows: the one in force is never written over. A change writes the others, and comes into force whole with the write of the list's
/// own row, which says of every page which row counts.
/// </summary>
/// <param name="storage">Where the pages are.</param>
/// <param name="list">Whose they are.</param>
internal sealed class LookoutPages(IGrainStorage storage, GrainId list)
{
    /// <summary>Pages of a list: some 100 entries on each of a list of 100,000.</summary>
    public const int Count = 1024;

    /// <summary>Rows read or written at a time; bounds what one change asks of the store at once.</summary>
    private const int AtATime = 32;

    private readonly Rows<LookoutPage> _rows = new(storage, list);

    /// <summary>The page of an entry.</summary>
    public static int PageOf(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return ((hash[0] << 8) | hash[1]) % Count;
    }

    /// <summary>Reads the entries of a page that are in force.</summary>
    /// <param name="state">The list; should it change meanwhile, what is returned is in force afterwards.</param>
    /// <param name="page">Number of the page.</param>
    public async Task<List<Lookout>> Read(WatchlistState state, int page)
    {
        while (state.Rows.Length > 0 && state.Rows[page] is > 0 and var row)
        {
            var name = Name(page, row);
            var entries = (await _rows.Get(name)).Entries;
            _rows.Forget(name);
            if (state.Rows[page] == row) return entries;
        }

        return [.. state.Entries.Values.Where(entry => PageOf(entry.Id) == page)];
    }

    /// <summary>Reads entries by id; those that there are.</summary>
    public async Task<List<Lookout>> Read(WatchlistState state, IEnumerable<string> ids)
    {
        var found = new List<Lookout>();
        foreach (var some in ids.GroupBy(PageOf).Chunk(AtATime))
        {
            var pages = await Task.WhenAll(some.Select(wanted => Read(state, wanted.Key)));
            for (var i = 0; i < some.Length; i++)
            {
                var wanted = some[i].ToHashSet(StringComparer.Ordinal);
                found.AddRange(pages[i].Where(entry => wanted.Contains(entry.Id)));
            }
        }

        return found;
    }

    /// <summary>What a change would make of the list. Writes nothing.</summary>
    /// <param name="state">The list.</param>
    /// <param name="change">The change.</param>
    /// <param name="today">Day in the field; entries whose validity is over are not taken, and go.</param>
    public async Task<PlannedChange> Plan(WatchlistState state, LookoutChange change, DateOnly today)
    {
        var wanted = Wanted(change, today);
        var kept = change.Kept.ToHashSet(StringComparer.Ordinal);
        var pages = new SortedSet<int>(wanted.Keys.Select(PageOf));
        if (change.IsWhole)
        {
            for (var page = 0; page < state.Rows.Length; page++)
                if (state.Rows[page] > 0) pages.Add(page);
        }

        // A list from before there were pages moves into them whole.
        if (state.Entries.Count > 0) pages.UnionWith(state.Entries.Keys.Select(PageOf));
        var byPage = wanted.ToLookup(one => PageOf(one.Key));
        var plan = new PlannedChange();
        foreach (var some in pages.Chunk(AtATime))
        {
            var before = await Task.WhenAll(some.Select(page => Read(state, page)));
            for (var i = 0; i < some.Length; i++)
            {
                var after = After(before[i], byPage[some[i]], change.IsWhole ? kept : null, plan);
                if (after is not null || state.Entries.Count > 0) plan.Pages.Add(new PlannedPage(some[i], after ?? before[i]));
            }
        }

        return plan;
    }

    /// <summary>Writes the pages of a plan into the rows that are not in force; the state is changed to say that they are. Durable but for that on return.</summary>
    public async Task Write(WatchlistState state, PlannedChange plan)
    {
        foreach (var some in plan.Pages.Chunk(AtATime)) await Task.WhenAll(some.Select(page => Write(state, page)));
        if (state.Rows.Length == 0) (state.Rows, state.Counts) = (new int[Count], new int[Count]);
        foreach (var page in plan.Pages)
        {
            var row = state.Rows[page.Number];
            if (row > 0) state.Unswept.Add(Name(page.Number, row));
            state.Rows[page.Number] = page.Entries.Count == 0 ? 0 : Other(row);
            if (page.Entries.Count > 0) state.Unswept.Remove(Name(page.Number, Other(row)));
            state.Counts[page.Number] = page.Entries.Count;
            if (page.Entries.Min(entry => entry.ValidUntil) is { } end) state.Ends[page.Number] = end;
            else state.Ends.Remove(page.Number);
        }

        state.Entries.Clear();
    }

    /// <summary>Removes rows from the store that are not in force any more: nobody is kept longer than on the list.</summary>
    public async Task Sweep(IEnumerable<string> names)
    {
        foreach (var some in names.Chunk(AtATime)) await Task.WhenAll(some.Select(_rows.Clear));
    }

    private async Task Write(WatchlistState state, PlannedPage page)
    {
        if (page.Entries.Count == 0) return;
        var name = Name(page.Number, Other(state.Rows.Length > 0 ? state.Rows[page.Number] : 0));
        (await _rows.Get(name)).Entries = page.Entries;
        await _rows.Write(name);
        _rows.Forget(name);
    }

    // The last word on an id stands; null takes it away.
    private static Dictionary<string, Lookout?> Wanted(LookoutChange change, DateOnly today)
    {
        var wanted = new Dictionary<string, Lookout?>(StringComparer.Ordinal);
        foreach (var id in change.Removed) wanted[id] = null;
        foreach (var entry in change.Entries) wanted[entry.Id] = entry.ValidUntil < today ? null : entry;
        return wanted;
    }

    private static List<Lookout>? After(List<Lookout> before, IEnumerable<KeyValuePair<string, Lookout?>> wanted, HashSet<string>? kept, PlannedChange plan)
    {
        var news = new Dictionary<string, Lookout?>(wanted, StringComparer.Ordinal);
        var after = new List<Lookout>(before.Count + news.Count);
        var differs = false;
        foreach (var entry in before)
        {
            var stays = !news.Remove(entry.Id, out var other) ? kept is null || kept.Contains(entry.Id) ? entry : null : other;
            if (stays is not null) after.Add(stays);
            if (entry.Equals(stays)) continue;
            plan.Note(entry, stays);
            differs = true;
        }

        foreach (var (_, entry) in news)
        {
            if (entry is null) continue;
            after.Add(entry);
            plan.Note(null, entry);
            differs = true;
        }

        return differs ? after : null;
    }

    private static int Other(int row) => row == 1 ? 2 : 1;

    private static string Name(int page, int row) => string.Create(CultureInfo.InvariantCulture, $"entries-{page:d4}-{row}");
}
