using Aircop.Contracts.Lookouts;
using Aircop.Screening;

namespace Aircop.Grains.Targeting;

/// <summary>
/// What changed in lookout lists, ready to screen with. All flights of this process that are told of a change share what is fetched and
/// built for the first of them. Any thread may ask.
/// </summary>
public sealed class LookoutDeltas(IGrainFactory grains, HeldLookouts held, TargetingSnapshotHolder holder, TargetingSnapshotRefresher refresher)
{
    /// <summary>Deltas kept; a few changes in a row, each by a few versions that flights come from.</summary>
    private const int MostKept = 16;

    /// <summary>Stands for every version that is too old to be told from.</summary>
    private const long Anything = -1;

    private readonly Lock _lock = new();
    private readonly List<((string List, long Since, long Version) Key, Task<LookoutDelta> Delta)> _kept = [];

    /// <summary>What changed in a list since a version.</summary>
    /// <param name="list">Its name.</param>
    /// <param name="since">The version that is known.</param>
    /// <param name="version">The version that is asked for at least.</param>
    internal Task<LookoutDelta> Get(string list, long since, long version) => Shared((list, since, version), () => Make(list, since, version));

    private Task<LookoutDelta> Shared((string List, long Since, long Version) key, Func<Task<LookoutDelta>> make)
    {
        lock (_lock)
        {
            if (_kept.Find(kept => kept.Key == key).Delta is { IsFaulted: false, IsCanceled: false } known) return known;

            // Whoever still waits for an older one holds it.
            _kept.RemoveAll(kept => kept.Key == key || (kept.Key.List == key.List && kept.Key.Version < key.Version));
            if (_kept.Count == MostKept) _kept.RemoveAt(0);
            var delta = Task.Run(make);
            _kept.Add((key, delta));
            return delta;
        }
    }

    private async Task<LookoutDelta> Make(string list, long since, long version)
    {
        var changes = await grains.GetGrain<IWatchlistGrain>(list).GetChanges(since);
        if (changes.ReadAll) return await Shared((list, Anything, changes.Version), () => Whole(list, changes.Version));
        await BringUpTo(list, changes.Version);
        var causes = new Dictionary<string, LookoutCause>(StringComparer.Ordinal);
        var contents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in changes.Removed) causes[id] = LookoutCause.Removed;
        Note(changes.Added, LookoutCause.Added);
        Note(changes.Changed, LookoutCause.Changed);
        return new LookoutDelta(
            list,
            changes.Version,
            holder.Current.Lookouts.Excerpt(changes.Added.Concat(changes.Changed).Select(lookout => LookoutEntries.Of(list, lookout)), changes.Version),
            id => contents.GetValueOrDefault(id, ""),
            causes,
            changes.Description);

        void Note(IEnumerable<Lookout> lookouts, LookoutCause cause)
        {
            foreach (var lookout in lookouts) (causes[lookout.Id], contents[lookout.Id]) = (cause, held.ContentOf(lookout));
        }
    }

    // A name weighs what it weighs among all lookouts, so that a change finds whom the whole snapshot finds.
    private async Task BringUpTo(string list, long version)
    {
        if (holder.Current.Lists.GetValueOrDefault(list) < version) await refresher.Refresh();
    }

    // The changes are not known one by one any more: what this process targets with has the list whole.
    private async Task<LookoutDelta> Whole(string list, long version)
    {
        await BringUpTo(list, version);
        var known = held.Versions.GetValueOrDefault(list);

        // The change is so young that its version is not noted yet; a fault is not kept, and who asked asks again.
        if (known < version) throw new InvalidOperationException($"Lookout list {list} is held at version {known}; version {version} is in force. It is read again.");
        return new LookoutDelta(list, known, holder.Current.Lookouts.Excerpt(held.Of(list), version), id => held.ContentOf(list, id), Causes: null, held.DescriptionOf(list));
    }
}

/// <summary>Why a hit of a lookout comes, changes or lapses.</summary>
internal enum LookoutCause
{
    /// <summary>The list has changed so much that nobody knows.</summary>
    List,

    /// <summary>The lookout is new.</summary>
    Added,

    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Removed,
}

/// <summary>What changed in a list, ready to screen with.</summary>
/// <param name="List">Its name.</param>
/// <param name="Version">Version after the changes.</param>
/// <param name="Lookouts">The entries that came or changed, or all of them.</param>
/// <param name="ContentOf">Keyed hash of what an entry says, by its id.</param>
/// <param name="Causes">What became of which entry; null when that is not known and every entry may have changed.</param>
/// <param name="Description">What the list is; null when nobody has described it.</param>
internal sealed record LookoutDelta(
    string List, long Version, WatchlistSnapshot Lookouts, Func<string, string> ContentOf, IReadOnlyDictionary<string, LookoutCause>? Causes,
    WatchlistDescription? Description)
{
    /// <summary>Whether the changes may have touched an entry.</summary>
    public bool Touches(string id) => Causes is null || Causes.ContainsKey(id);

    /// <summary>Whether an entry may be gone, or say something else.</summary>
    public bool HasTaken => Causes is null || Causes.Values.Any(cause => cause != LookoutCause.Added);

    /// <summary>What became of an entry.</summary>
    public LookoutCause CauseOf(string id) => Causes?.GetValueOrDefault(id) ?? LookoutCause.List;
}
