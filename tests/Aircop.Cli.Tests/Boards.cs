using Aircop.Contracts;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Operations;

namespace Aircop.Cli.Tests;

/// <summary>Boards, ticks and events for tests.</summary>
internal static class Boards
{
    public const string Operation = "cocair-8";
    public static readonly DateTimeOffset Day = new(2025, 8, 29, 6, 0, 0, TimeSpan.Zero);

    public static BoardSnapshot Snapshot(string epoch = "e1", long seq = 10) => new()
    {
        Operation = new BoardOperation { Id = Operation, Name = "COCAIR VIII", State = OperationState.Live, StartsAt = Day, EndsAt = Day.AddDays(5) },
        Epoch = epoch,
        Seq = seq,
        Figures = new BoardFigures { Flights = 1, People = 160 },
        Airports = [Airport("ABJ", 0), Airport("LOS", 0)],
        Queue = [Row("a", Severity.Act, 1), Row("b", Severity.Look, 1)],
        Events = [Event(10, "KQ531-2025-08-29-NBO")],
        Hours = [new BoardHour { Start = Day, Flights = 1 }],
    };

    public static BoardTick Tick(long after, long seq, string epoch = "e1") =>
        new() { OperationId = Operation, Epoch = epoch, AfterSeq = after, Seq = seq };

    public static BoardAirport Airport(string iata, int waiting) => new()
    {
        Place = new BoardPlace { Iata = iata, City = iata, Country = "CI", Latitude = 5, Longitude = -4 },
        HitsWaiting = waiting,
    };

    public static BoardRow Row(string id, Severity severity, int landsInHours, HitState state = HitState.New) => new()
    {
        Id = id,
        Flight = "KQ531-2025-08-29-NBO",
        Carrier = "KQ",
        Number = "531",
        From = "NBO",
        To = "ABJ",
        Arrival = Day.AddHours(landsInHours),
        Hit = new Hit { Id = id, Person = "p", Severity = severity, State = state, Headline = Phrase.Of("ground.D01") },
    };

    public static BoardEvent Event(long seq, string flight, BoardEventKind kind = BoardEventKind.ListReceived, int part = 0) => new()
    {
        Seq = seq,
        Part = part,
        At = Day,
        Kind = kind,
        Flight = flight,
        Text = Phrase.Of("event.listReceived", ("flight", "KQ531")),
    };
}
