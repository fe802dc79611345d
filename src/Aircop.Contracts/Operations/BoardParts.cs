using System.Collections.Immutable;

namespace Aircop.Contracts.Operations;

/// <summary>Parts of a board, or of a tick, with later ones put over them. Pure.</summary>
public static class BoardParts
{
    /// <summary>Airports with those that changed in their place, by code.</summary>
    public static ImmutableArray<BoardAirport> Airports(ImmutableArray<BoardAirport> known, ImmutableArray<BoardAirport> changed) =>
        Merge(known, changed, [], static airport => airport.Place.Iata, static (a, b) => string.CompareOrdinal(a.Place.Iata, b.Place.Iata));

    /// <summary>The queue with rows that changed in their place and others gone, in the order of <see cref="BoardMirror.ByUrgency"/>.</summary>
    public static ImmutableArray<BoardRow> Queue(ImmutableArray<BoardRow> known, ImmutableArray<BoardRow> changed, ImmutableArray<string> removed) =>
        Merge(known, changed, removed, static row => row.Id, BoardMirror.ByUrgency.Compare);

    /// <summary>Hours with those that changed in their place and others gone, the earliest first.</summary>
    public static ImmutableArray<BoardHour> Hours(ImmutableArray<BoardHour> known, ImmutableArray<BoardHour> changed, ImmutableArray<DateTimeOffset> removed) =>
        Merge(known, changed, removed, static hour => hour.Start, static (a, b) => a.Start.CompareTo(b.Start));

    /// <summary>Newer events before older ones, each once, as many as a board keeps.</summary>
    public static ImmutableArray<BoardEvent> Events(ImmutableArray<BoardEvent> newer, ImmutableArray<BoardEvent> older)
    {
        if (newer.IsEmpty) return older;
        var known = new HashSet<(long, int)>(newer.Length);
        var events = ImmutableArray.CreateBuilder<BoardEvent>(Math.Min(newer.Length + older.Length, BoardSnapshot.EventsKept));
        Take(newer);
        Take(older);
        return events.ToImmutable();

        void Take(ImmutableArray<BoardEvent> some)
        {
            foreach (var e in some)
            {
                if (events.Count == BoardSnapshot.EventsKept) return;
                if (known.Add((e.Seq, e.Part))) events.Add(e);
            }
        }
    }

    private static ImmutableArray<T> Merge<T, TKey>(
        ImmutableArray<T> known, ImmutableArray<T> changed, ImmutableArray<TKey> removed, Func<T, TKey> key, Comparison<T> order)
        where TKey : notnull
    {
        if (changed.IsEmpty && removed.IsEmpty) return known;
        var replaced = new HashSet<TKey>(removed);
        foreach (var item in changed) replaced.Add(key(item));
        var merged = ImmutableArray.CreateBuilder<T>(known.Length + changed.Length);
        foreach (var item in known)
            if (!replaced.Contains(key(item))) merged.Add(item);
        merged.AddRange(changed);
        merged.Sort(order);
        return merged.DrainToImmutable();
    }
}
