using Aircop.Contracts.Operations;
using Aircop.Grains.Operations;

namespace Aircop.Grains.Tests.Operations;

/// <summary>Keeps a board by its ticks, as the contract of <see cref="BoardTick"/> says it may be done.</summary>
internal static class BoardMirror
{
    public static BoardSnapshot Apply(BoardSnapshot board, BoardTick tick)
    {
        Assert.Equal(board.Epoch, tick.Epoch);
        Assert.True(tick.AfterSeq <= board.Seq, $"A tick after {tick.AfterSeq} does not join a board at {board.Seq}.");
        var airports = board.Airports.ToDictionary(airport => airport.Place.Iata);
        foreach (var airport in tick.Airports) airports[airport.Place.Iata] = airport;
        var queue = board.Queue.ToDictionary(row => row.Id);
        foreach (var id in tick.Removed) queue.Remove(id);
        foreach (var row in tick.Queue) queue[row.Id] = row;
        var hours = board.Hours.ToDictionary(hour => hour.Start);
        foreach (var start in tick.HoursRemoved) hours.Remove(start);
        foreach (var hour in tick.Hours) hours[hour.Start] = hour;
        return board with
        {
            Seq = tick.Seq,
            Operation = tick.Operation ?? board.Operation,
            Figures = tick.Figures ?? board.Figures,
            Airports = [.. airports.Values.OrderBy(airport => airport.Place.Iata, StringComparer.Ordinal)],
            Queue = [.. queue.Values.Order(BoardRows.ByUrgency)],
            Events = [.. tick.Events.Concat(board.Events).DistinctBy(e => (e.Seq, e.Part)).Take(BoardSnapshot.EventsKept)],
            Hours = [.. hours.Values.OrderBy(hour => hour.Start)],
        };
    }
}
