using System.Collections.Immutable;
using Aircop.Contracts.Lookouts;

namespace Aircop.Grains.Lookouts;

/// <summary>What became of a list last, kept short: the last changes, and of the newest of them which entries they touched.</summary>
internal static class ListHistory
{
    /// <summary>Changes kept.</summary>
    public const int MostMarks = 64;

    /// <summary>Ids of entries kept in all; a list with more changes than these is read whole.</summary>
    public const int MostIds = 2_000;

    /// <summary>Adds a change.</summary>
    public static void Add(WatchlistState state, ListMark mark)
    {
        state.Marks.Add(mark);
        if (state.Marks.Count > MostMarks) state.Marks.RemoveRange(0, state.Marks.Count - MostMarks);
        var ids = 0;
        for (var i = state.Marks.Count - 1; i >= 0; i--)
        {
            ids += Ids(state.Marks[i]);
            if (ids <= MostIds) continue;
            state.Marks[i] = state.Marks[i] with { Added = [], Changed = [], Removed = [] };
            state.KnownFrom = Math.Max(state.KnownFrom, state.Marks[i].Change.Version);
        }

        state.KnownFrom = Math.Max(state.KnownFrom, state.Marks[0].Change.Version - 1);
    }

    /// <summary>Which entries have changed since a version; null when that is not known any more.</summary>
    public static TouchedEntries? Since(WatchlistState state, long since)
    {
        if (since < state.KnownFrom || state.Marks.Count == 0) return null;
        var touched = new TouchedEntries();
        foreach (var mark in state.Marks)
        {
            if (mark.Change.Version <= since) continue;
            foreach (var id in mark.Added) touched.Note(id, isNew: true);
            foreach (var id in (ImmutableArray<string>)[.. mark.Changed, .. mark.Removed]) touched.Note(id, isNew: false);
        }

        return touched;
    }

    private static int Ids(ListMark mark) => mark.Added.Length + mark.Changed.Length + mark.Removed.Length;
}

/// <summary>Entries that changes have touched, and of each whether it was new to the list then.</summary>
internal sealed class TouchedEntries
{
    private readonly Dictionary<string, bool> _wasNew = new(StringComparer.Ordinal);

    /// <summary>Their ids.</summary>
    public IReadOnlyCollection<string> Ids => _wasNew.Keys;

    /// <summary>Notes the next change of an entry; the first one says whether there was one before.</summary>
    public void Note(string id, bool isNew) => _wasNew.TryAdd(id, isNew);

    /// <summary>What is to be told, given how the entries stand now.</summary>
    /// <param name="version">Version of the list now.</param>
    /// <param name="now">Those of the entries that there are.</param>
    public LookoutChanges ToChanges(long version, IReadOnlyList<Lookout> now)
    {
        var there = now.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        return new LookoutChanges
        {
            Version = version,
            Added = [.. now.Where(entry => _wasNew[entry.Id])],
            Changed = [.. now.Where(entry => !_wasNew[entry.Id])],
            Removed = [.. _wasNew.Keys.Where(id => !there.Contains(id))],
        };
    }
}
