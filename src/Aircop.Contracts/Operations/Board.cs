using System.Collections.Immutable;
using Aircop.Contracts.Flights;

namespace Aircop.Contracts.Operations;

/// <summary>
/// The whole board of an operation at one sequence number. Holds no nominal data. Everything on it is keyed, so that a
/// <see cref="BoardTick"/> replaces rows and adds events, and applying a tick twice changes nothing.
/// </summary>
[GenerateSerializer, Immutable, Alias("aircop.BoardSnapshot")]
public sealed record BoardSnapshot
{
    /// <summary>The operation.</summary>
    [Id(0)] public required BoardOperation Operation { get; init; }

    /// <summary>Which life of the log the numbers belong to; with another epoch all numbers start anew.</summary>
    [Id(1)] public required string Epoch { get; init; }

    /// <summary>Number of the last log record in it.</summary>
    [Id(2)] public long Seq { get; init; }

    /// <summary>Key figures.</summary>
    [Id(3)] public required BoardFigures Figures { get; init; }

    /// <summary>Airports, by IATA code.</summary>
    [Id(4)] public ImmutableArray<BoardAirport> Airports { get; init; } = [];

    /// <summary>Hits that are open or were closed lately; ranked by urgency, then by time to land.</summary>
    [Id(5)] public ImmutableArray<BoardRow> Queue { get; init; } = [];

    /// <summary>The newest events, newest first, at most <see cref="EventsKept"/>.</summary>
    [Id(6)] public ImmutableArray<BoardEvent> Events { get; init; } = [];

    /// <summary>Flights and results by hour, oldest first, the last 24 hours and those with a departure to come.</summary>
    [Id(7)] public ImmutableArray<BoardHour> Hours { get; init; } = [];

    /// <summary>How many events a board keeps.</summary>
    public const int EventsKept = 200;
}

/// <summary>What changed on a board between two sequence numbers.</summary>
[GenerateSerializer, Immutable, Alias("aircop.BoardTick")]
public sealed record BoardTick
{
    /// <summary>Id of the operation.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Epoch of the numbers.</summary>
    [Id(1)] public required string Epoch { get; init; }

    /// <summary>It continues a board at this number or a later one; a board at an earlier number has missed something.</summary>
    [Id(2)] public long AfterSeq { get; init; }

    /// <summary>The board is at this number afterwards.</summary>
    [Id(3)] public long Seq { get; init; }

    /// <summary>The operation, when it changed.</summary>
    [Id(4)] public BoardOperation? Operation { get; init; }

    /// <summary>Key figures, when they changed.</summary>
    [Id(5)] public BoardFigures? Figures { get; init; }

    /// <summary>Airports that changed, whole.</summary>
    [Id(6)] public ImmutableArray<BoardAirport> Airports { get; init; } = [];

    /// <summary>Rows of the queue that came or changed, whole.</summary>
    [Id(7)] public ImmutableArray<BoardRow> Queue { get; init; } = [];

    /// <summary>Ids of the rows that left the queue.</summary>
    [Id(8)] public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>New events, newest first.</summary>
    [Id(9)] public ImmutableArray<BoardEvent> Events { get; init; } = [];

    /// <summary>Hours that changed, whole.</summary>
    [Id(10)] public ImmutableArray<BoardHour> Hours { get; init; } = [];

    /// <summary>Hours that left the board, by start.</summary>
    [Id(11)] public ImmutableArray<DateTimeOffset> HoursRemoved { get; init; } = [];

    /// <summary>True when it carries something that must not wait for the next push: a new hit, or an event to look at.</summary>
    public bool IsAlert
    {
        get
        {
            foreach (var e in Events)
                if (e.Severity >= Severity.Look) return true;
            return !Queue.IsEmpty;
        }
    }
}

/// <summary>The operation as the status bar shows it.</summary>
[GenerateSerializer, Immutable, Alias("aircop.BoardOperation")]
public sealed record BoardOperation
{
    /// <summary>Id.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Name.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>State.</summary>
    [Id(2)] public OperationState State { get; init; }

    /// <summary>First day of the live phase, UTC.</summary>
    [Id(3)] public DateTimeOffset StartsAt { get; init; }

    /// <summary>End of the live phase, UTC.</summary>
    [Id(4)] public DateTimeOffset EndsAt { get; init; }

    /// <summary>True when everything in it is invented.</summary>
    [Id(5)] public bool Synthetic { get; init; }
}

/// <summary>Key figures of a board.</summary>
[GenerateSerializer, Immutable, Alias("aircop.BoardFigures")]
public sealed record BoardFigures
{
    /// <summary>Lists that the nodes are to deliver.</summary>
    [Id(0)] public int ListsDue { get; init; }

    /// <summary>Of these, received.</summary>
    [Id(1)] public int ListsReceived { get; init; }

    /// <summary>Of these, departed without a list.</summary>
    [Id(2)] public int ListsLate { get; init; }

    /// <summary>Flights with a list.</summary>
    [Id(3)] public int Flights { get; init; }

    /// <summary>People on them.</summary>
    [Id(4)] public long People { get; init; }

    /// <summary>Hits ever raised.</summary>
    [Id(5)] public int Hits { get; init; }

    /// <summary>Hits that nobody has decided of.</summary>
    [Id(6)] public int HitsWaiting { get; init; }

    /// <summary>When the oldest of these was raised, UTC.</summary>
    [Id(7)] public DateTimeOffset? OldestWaitingAt { get; init; }

    /// <summary>Referrals whose outcome is owed.</summary>
    [Id(8)] public int OutcomesOwed { get; init; }

    /// <summary>When the oldest of these was decided, UTC.</summary>
    [Id(9)] public DateTimeOffset? OldestOwedAt { get; init; }

    /// <summary>Controls that found something.</summary>
    [Id(10)] public int Positive { get; init; }

    /// <summary>Controls done.</summary>
    [Id(11)] public int Controls { get; init; }

    /// <summary>Persons arrested.</summary>
    [Id(12)] public int Arrests { get; init; }

    /// <summary>Persons brought to safety.</summary>
    [Id(13)] public int Protected { get; init; }

    /// <summary>Goods taken, by commodity.</summary>
    [Id(14)] public ImmutableArray<SeizureFigure> Seizures { get; init; } = [];
}

/// <summary>Sum of the seizures of one commodity.</summary>
[GenerateSerializer, Immutable, Alias("aircop.SeizureFigure")]
public sealed record SeizureFigure
{
    /// <summary>What was taken.</summary>
    [Id(0)] public Commodity Commodity { get; init; }

    /// <summary>How much, in the canonical unit of the commodity.</summary>
    [Id(1)] public long Quantity { get; init; }

    /// <summary>In how many seizures.</summary>
    [Id(2)] public int Count { get; init; }
}

/// <summary>An airport on a board.</summary>
[GenerateSerializer, Immutable, Alias("aircop.BoardAirport")]
public sealed record BoardAirport
{
    /// <summary>Where it is.</summary>
    [Id(0)] public required BoardPlace Place { get; init; }

    /// <summary>Agencies of its unit.</summary>
    [Id(1)] public ImmutableArray<string> Agencies { get; init; } = [];

    /// <summary>When its node was last heard, UTC; null when it never was, which is shown as unknown and not as zero.</summary>
    [Id(2)] public DateTimeOffset? LastHeardAt { get; init; }

    /// <summary>Lists that its node is to deliver.</summary>
    [Id(3)] public int ListsDue { get; init; }

    /// <summary>Of these, received.</summary>
    [Id(4)] public int ListsReceived { get; init; }

    /// <summary>Of these, departed without a list.</summary>
    [Id(5)] public int ListsLate { get; init; }

    /// <summary>Hits waiting on flights that begin or end here.</summary>
    [Id(6)] public int HitsWaiting { get; init; }

    /// <summary>The most urgent of them.</summary>
    [Id(7)] public Severity Severity { get; init; }
}

/// <summary>A hit in the work queue of a board.</summary>
[GenerateSerializer, Immutable, Alias("aircop.BoardRow")]
public sealed record BoardRow
{
    /// <summary>Key of the row: flight and hit.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Version of the flight that says so.</summary>
    [Id(1)] public long Version { get; init; }

    /// <summary>Key of the flight.</summary>
    [Id(2)] public required string Flight { get; init; }

    /// <summary>Carrier's designator.</summary>
    [Id(3)] public required string Carrier { get; init; }

    /// <summary>Flight number.</summary>
    [Id(4)] public required string Number { get; init; }

    /// <summary>Airport where the flight begins, IATA code.</summary>
    [Id(5)] public required string From { get; init; }

    /// <summary>Airport where the flight ends, IATA code.</summary>
    [Id(6)] public required string To { get; init; }

    /// <summary>Departure, UTC.</summary>
    [Id(7)] public DateTimeOffset Departure { get; init; }

    /// <summary>Arrival, UTC.</summary>
    [Id(8)] public DateTimeOffset Arrival { get; init; }

    /// <summary>The hit.</summary>
    [Id(9)] public required Hit Hit { get; init; }
}

/// <summary>What happened, for the timeline.</summary>
public enum BoardEventKind
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>A list was received.</summary>
    ListReceived = 1,

    /// <summary>A flight departed without a list.</summary>
    ListLate = 2,

    /// <summary>A hit was raised.</summary>
    HitRaised = 3,

    /// <summary>A hit was claimed or decided.</summary>
    HitDecided = 4,

    /// <summary>A hit lapsed.</summary>
    HitLapsed = 5,

    /// <summary>An outcome was recorded.</summary>
    OutcomeRecorded = 6,

    /// <summary>The operation changed its state.</summary>
    StateChanged = 7,

    /// <summary>A flight with hits departs soon and nobody has reviewed it (indicator Q05).</summary>
    ReviewOverdue = 8,

    /// <summary>A flight of which that was told has been reviewed.</summary>
    ReviewDone = 9,
}

/// <summary>An event of a board.</summary>
[GenerateSerializer, Immutable, Alias("aircop.BoardEvent")]
public sealed record BoardEvent
{
    /// <summary>Number of the log record that tells it.</summary>
    [Id(0)] public long Seq { get; init; }

    /// <summary>Which of the events of that record, from 0.</summary>
    [Id(1)] public int Part { get; init; }

    /// <summary>When it happened, UTC.</summary>
    [Id(2)] public DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    [Id(3)] public BoardEventKind Kind { get; init; }

    /// <summary>How soon to look.</summary>
    [Id(4)] public Severity Severity { get; init; }

    /// <summary>Airport concerned, IATA code; empty when none is.</summary>
    [Id(5)] public string Airport { get; init; } = "";

    /// <summary>Key of the flight concerned; empty when none is.</summary>
    [Id(6)] public string Flight { get; init; } = "";

    /// <summary>The event in one line.</summary>
    [Id(7)] public required Phrase Text { get; init; }
}

/// <summary>An hour of the timeline strip.</summary>
[GenerateSerializer, Immutable, Alias("aircop.BoardHour")]
public sealed record BoardHour
{
    /// <summary>Start of the hour, UTC.</summary>
    [Id(0)] public DateTimeOffset Start { get; init; }

    /// <summary>Flights with a list that depart in it.</summary>
    [Id(1)] public int Flights { get; init; }

    /// <summary>Hits raised in it.</summary>
    [Id(2)] public int Hits { get; init; }

    /// <summary>Controls in it that found something.</summary>
    [Id(3)] public int Positive { get; init; }
}
