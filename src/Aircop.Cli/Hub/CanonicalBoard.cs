using System.Collections.Immutable;
using System.Text.Json;
using Aircop.Contracts.Operations;

namespace Aircop.Cli.Hub;

/// <summary>A board in one written form, so that two boards that say the same are the same bytes.</summary>
public static class CanonicalBoard
{
    /// <summary>The board with every list in the order of its keys, as JSON.</summary>
    /// <param name="board">The board.</param>
    public static byte[] Write(BoardSnapshot board) => JsonSerializer.SerializeToUtf8Bytes(
        board with
        {
            Airports = Sorted(board.Airports, static (a, b) => string.CompareOrdinal(a.Place.Iata, b.Place.Iata)),
            Queue = Sorted(board.Queue, static (a, b) => string.CompareOrdinal(a.Id, b.Id)),
            Events = Sorted(board.Events, static (a, b) => a.Seq != b.Seq ? a.Seq.CompareTo(b.Seq) : a.Part.CompareTo(b.Part)),
            Hours = Sorted(board.Hours, static (a, b) => a.Start.CompareTo(b.Start)),
        },
        BoardJson.Default.BoardSnapshot);

    /// <summary>True when both boards say the same.</summary>
    /// <param name="a">One board.</param>
    /// <param name="b">The other.</param>
    public static bool Same(BoardSnapshot a, BoardSnapshot b) => Write(a).AsSpan().SequenceEqual(Write(b));

    private static ImmutableArray<T> Sorted<T>(ImmutableArray<T> items, Comparison<T> order) =>
        items.IsDefaultOrEmpty ? [] : items.Sort(order);
}
