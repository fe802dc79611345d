using System.Collections.Immutable;
using Aircop.Contracts;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Operations;

namespace Aircop.ClientWeb.Tests;

/// <summary>Boards and ticks to test with.</summary>
internal static class Ticks
{
    public const string Epoch = "e1";
    public const string Operation = "cocair-8";
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static BoardSnapshot EmptyBoard(string epoch = Epoch) => new()
    {
        Operation = new BoardOperation { Id = Operation, Name = "COCAIR VIII", State = OperationState.Live },
        Epoch = epoch,
        Figures = new BoardFigures(),
    };

    /// <summary>A tick after a number, to the next.</summary>
    public static BoardTick After(long seq, string epoch = Epoch) => new() { OperationId = Operation, Epoch = epoch, AfterSeq = seq, Seq = seq + 1 };

    public static BoardRow Row(string id, Severity severity = Severity.Look, long version = 1) => new()
    {
        Id = id, Version = version, Flight = "AT515-2026-11-21-CMN", Carrier = "AT", Number = "515", From = "CMN", To = "ABJ", Arrival = Noon,
        Hit = new Hit { Id = id, Person = "p1", Severity = severity, State = HitState.New, Headline = Phrase.Of("hit.name") },
    };

    public static BoardEvent Event(long seq, Severity severity = Severity.Ordinary) =>
        new() { Seq = seq, At = Noon.AddSeconds(seq), Kind = BoardEventKind.ListReceived, Severity = severity, Text = Phrase.Of("event.listReceived") };

    /// <summary>A tick with rows, removals, events, airports and hours drawn from a seed.</summary>
    public static BoardTick Drawn(Random random, long seq) => After(seq) with
    {
        Figures = new BoardFigures { Flights = random.Next(1_000) },
        Queue = [.. Names(random).Select(id => Row(id, (Severity)random.Next(1, 4), seq))],
        Removed = [.. Names(random).Select(id => "gone-" + id)],
        Events = [.. Enumerable.Range(0, random.Next(3)).Select(part => Event(seq + 1) with { Part = part })],
        Airports = [.. Names(random).Select(iata => new BoardAirport { Place = Place(iata), ListsDue = random.Next(100) })],
        Hours = [.. Names(random).Select(h => new BoardHour { Start = Noon.AddHours(h[0] - 'a'), Flights = random.Next(50) })],
    };

    private static BoardPlace Place(string iata) => new() { Iata = iata, City = iata, Country = "CI" };

    private static ImmutableArray<string> Names(Random random) =>
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => ((char)('a' + random.Next(8))).ToString()).Distinct(StringComparer.Ordinal)];
}
