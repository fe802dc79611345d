using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Operations;

namespace Aircop.ClientWeb.Boards;

/// <summary>Keyed rows of a board: replacing, removing, ordering.</summary>
internal static class BoardRows
{
    public static readonly Comparison<BoardAirport> ByIata = static (a, b) => string.CompareOrdinal(a.Place.Iata, b.Place.Iata);

    public static readonly Comparison<BoardHour> ByStart = static (a, b) => a.Start.CompareTo(b.Start);

    /// <summary>Open before closed, then the most urgent, then the one that lands first: the order of the operation's own board.</summary>
    public static readonly Comparison<BoardRow> ByUrgency = static (a, b) =>
    {
        var order = IsClosed(a.Hit).CompareTo(IsClosed(b.Hit));
        if (order == 0) order = b.Hit.Severity.CompareTo(a.Hit.Severity);
        if (order == 0) order = a.Arrival.CompareTo(b.Arrival);
        if (order == 0) order = b.Hit.Rank.CompareTo(a.Hit.Rank);
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    };

    private static bool IsClosed(Hit hit) => hit.State switch
    {
        HitState.Closed or HitState.Lapsed => true,
        HitState.Decided => hit.Decision is HitDecision.ClearedNotSame or HitDecision.ClearedNoConcern,
        _ => false,
    };

    /// <summary>Rows with others put in their place by key, in order.</summary>
    public static ImmutableArray<TRow> Replace<TRow, TKey>(
        ImmutableArray<TRow> rows, ImmutableArray<TRow> newer, Func<TRow, TKey> keyOf, Comparison<TRow> order)
        where TKey : notnull
    {
        if (newer.IsEmpty) return rows;
        var fresh = new Dictionary<TKey, TRow>(newer.Length);
        foreach (var row in newer) fresh[keyOf(row)] = row;
        var result = new List<TRow>(rows.Length + fresh.Count);
        foreach (var row in rows)
        {
            if (!fresh.ContainsKey(keyOf(row))) result.Add(row);
        }

        result.AddRange(fresh.Values);
        result.Sort(order);
        return [.. result];
    }

    /// <summary>Rows without those whose key is named.</summary>
    public static ImmutableArray<TRow> Without<TRow, TKey>(ImmutableArray<TRow> rows, ImmutableArray<TKey> keys, Func<TRow, TKey> keyOf)
    {
        if (keys.IsEmpty || rows.IsEmpty) return rows;
        var gone = keys.ToHashSet();
        return rows.RemoveAll(r => gone.Contains(keyOf(r)));
    }

    /// <summary>Keys that two ticks in succession remove: those of both, less what the second brings back.</summary>
    public static ImmutableArray<TKey> Removed<TRow, TKey>(
        ImmutableArray<TKey> first, ImmutableArray<TKey> second, ImmutableArray<TRow> back, Func<TRow, TKey> keyOf)
    {
        if (first.IsEmpty) return second;
        var gone = first.ToHashSet();
        foreach (var row in back) gone.Remove(keyOf(row));
        gone.UnionWith(second);
        return [.. gone];
    }

    /// <summary>Newer events before older ones, each once, as many as a board keeps.</summary>
    public static ImmutableArray<BoardEvent> Newest(ImmutableArray<BoardEvent> newer, ImmutableArray<BoardEvent> older)
    {
        if (newer.IsEmpty) return older;
        var known = new HashSet<(long, int)>(newer.Length);
        var result = ImmutableArray.CreateBuilder<BoardEvent>(Math.Min(newer.Length + older.Length, BoardSnapshot.EventsKept));
        Take(newer);
        Take(older);
        return result.ToImmutable();

        void Take(ImmutableArray<BoardEvent> events)
        {
            foreach (var e in events)
            {
                if (result.Count == BoardSnapshot.EventsKept) return;
                if (known.Add((e.Seq, e.Part))) result.Add(e);
            }
        }
    }
}
