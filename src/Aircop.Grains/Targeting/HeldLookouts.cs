using System.Collections.Concurrent;
using System.Collections.Immutable;
using Aircop.Contracts.Lookouts;
using Aircop.Grains.Lookouts;
using Aircop.Grains.Passengers;
using Aircop.Screening;

namespace Aircop.Grains.Targeting;

/// <summary>
/// The lookouts that this process holds, kept up with what the lists say changed. One thread at a time takes changes; any number may ask
/// what an entry says.
/// </summary>
/// <param name="identities">Gives the keyed hash of an entry.</param>
public sealed class HeldLookouts(IdentityKeys identities)
{
    private readonly ConcurrentDictionary<string, HeldList> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<(string List, string Id), LookoutEntry?> _changes = [];
    private bool _wasReadWhole;

    /// <summary>The version held of every list.</summary>
    public ImmutableSortedDictionary<string, long> Versions => _lists.ToImmutableSortedDictionary(list => list.Key, list => list.Value.Version, StringComparer.Ordinal);

    /// <summary>
    /// Entries that came, changed or went (then without a value) since <see cref="ForgetChanges"/>; null when a list was read whole meanwhile
    /// and they are not known one by one.
    /// </summary>
    internal IReadOnlyDictionary<(string List, string Id), LookoutEntry?>? Changes => _wasReadWhole ? null : _changes;

    /// <summary>Keyed hash of what an entry says; empty when it is not held.</summary>
    public string ContentOf(string list, string id) =>
        _lists.TryGetValue(list, out var held) && held.Entries.TryGetValue(id, out var entry) ? entry.Content : "";

    /// <summary>An entry; null when it is not held.</summary>
    internal LookoutEntry? EntryOf(string list, string id) => _lists.TryGetValue(list, out var held) && held.Entries.TryGetValue(id, out var entry) ? entry.Entry : null;

    /// <summary>What a list is; null when it is not held or nobody has described it.</summary>
    internal WatchlistDescription? DescriptionOf(string list) => _lists.TryGetValue(list, out var held) ? held.Description : null;

    /// <summary>All entries of all lists, by the name of the list.</summary>
    internal IEnumerable<LookoutEntry> All() => _lists.OrderBy(list => list.Key, StringComparer.Ordinal).SelectMany(list => list.Value.Entries.Values.Select(entry => entry.Entry));

    /// <summary>The entries of one list.</summary>
    internal IEnumerable<LookoutEntry> Of(string list) => _lists.TryGetValue(list, out var held) ? held.Entries.Values.Select(entry => entry.Entry) : [];

    /// <summary>Brings a list up to date: by what changed, or whole.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="list">The list.</param>
    internal async Task Bring(string name, IWatchlistGrain list)
    {
        _lists.TryGetValue(name, out var held);
        if (held is not null)
        {
            var changes = await list.GetChanges(held.Version);
            if (!changes.ReadAll)
            {
                foreach (var id in changes.Removed) Change(held, name, id, null);
                foreach (var lookout in changes.Added) Change(held, name, lookout.Id, Hold(name, lookout));
                foreach (var lookout in changes.Changed) Change(held, name, lookout.Id, Hold(name, lookout));
                held.Description = changes.Description;
                held.Version = changes.Version;
                return;
            }
        }

        _lists[name] = await Whole(name, list);
        _wasReadWhole = true;
    }

    /// <summary>What changed so far is in the snapshot in force.</summary>
    internal void ForgetChanges()
    {
        _changes.Clear();
        _wasReadWhole = false;
    }

    /// <summary>Whether what a list says may show in a ground that everybody sees: what a unit keeps for itself must not.</summary>
    /// <param name="list">Its name.</param>
    public bool IsShared(string list) => !IsOfOneUnit(DescriptionOf(list));

    /// <summary>Whether a list is one unit's own.</summary>
    internal static bool IsOfOneUnit(WatchlistDescription? list) => list is { Sharing: SharingLevel.UnitOnly, Airport.Length: > 0 };

    /// <summary>Keyed hash of what a lookout says.</summary>
    internal string ContentOf(Lookout lookout) => identities.ContentOf(LookoutFingerprint.Of(lookout));

    // Read in parts; a list that changes meanwhile is read from the beginning.
    private async Task<HeldList> Whole(string name, IWatchlistGrain list)
    {
        var whole = new HeldList();
        for (int? from = 0; from is { } part;)
        {
            var content = await list.GetEntries(part);
            if (part > 0 && content.Version != whole.Version)
            {
                whole = new HeldList();
                from = 0;
                continue;
            }

            whole.Version = content.Version;
            whole.Description = content.Description;
            foreach (var lookout in content.Entries) whole.Entries[lookout.Id] = Hold(name, lookout);
            from = content.Next;
        }

        return whole;
    }

    private void Change(HeldList held, string list, string id, HeldLookout? now)
    {
        if (now is null) held.Entries.TryRemove(id, out _);
        else held.Entries[id] = now;
        _changes[(list, id)] = now?.Entry;
    }

    private HeldLookout Hold(string list, Lookout lookout) => new(LookoutEntries.Of(list, lookout), ContentOf(lookout));

    private sealed class HeldList
    {
        public long Version { get; set; }

        public WatchlistDescription? Description { get; set; }

        public ConcurrentDictionary<string, HeldLookout> Entries { get; } = new(StringComparer.Ordinal);
    }

    private sealed record HeldLookout(LookoutEntry Entry, string Content);
}
