using System.Collections.Immutable;
using System.Text.Json;
using Aircop.Contracts;
using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Operations;
using Aircop.Grains.Operations;

namespace Aircop.Grains.Tests.Operations;

/// <summary>Invented flights, their hits and their airports over time, from a seed.</summary>
internal sealed class BoardStories(int seed)
{
    public static readonly DateTimeOffset Start = new(2026, 5, 20, 6, 0, 0, TimeSpan.Zero);

    private static readonly string[] Codes = ["ABJ", "ACC", "CDG", "DSS", "LFW"];

    private readonly Random _random = new(seed);

    public static OperationPlan Plan { get; } = new()
    {
        Id = "cocair-8",
        Name = "COCAIR VIII",
        StartsAt = Start,
        EndsAt = Start.AddDays(8),
        Airports = [.. Codes[..4].Select(code => new BoardPlace { Iata = code, City = code, Country = "XX" })],
        Synthetic = true,
    };

    /// <summary>All versions of the reports of some flights, each flight's in order.</summary>
    public List<FlightReport[]> Flights(int count, int versions) =>
        [.. Enumerable.Range(0, count).Select(number => Flight(number, _random.Next(1, versions + 1)))];

    /// <summary>Statuses of an airport in order.</summary>
    public AirportStatus[] Statuses(string airport, int count) => [.. Enumerable.Range(1, count).Select(version => new AirportStatus
    {
        Airport = airport,
        Version = version,
        LastHeardAt = _random.Next(2) > 0 ? Start.AddMinutes(version) : null,
        ListsDue = _random.Next(20),
        ListsReceived = _random.Next(20),
        ListsLate = _random.Next(3),
        NewlyLate = _random.Next(4) > 0 ? [] : ["AF" + version],
        Agencies = ["Customs", "Police"],
        At = Start.AddMinutes(version),
        NewlyUnreviewed = _random.Next(3) > 0 ? [] : [$"AF{_random.Next(1, 20)}-2026-05-20-{Codes[_random.Next(Codes.Length)]}"],
    })];

    /// <summary>A plan, flights and airports mixed, in an order in which each sender's reports are in order, over many hours.</summary>
    public List<OperationEntry> Log(int flights, TimeSpan step)
    {
        var senders = Flights(flights, 5).Select(reports => new Queue<OperationEntry>(reports.Select(report => new OperationEntry { Flight = report })))
            .Concat(Codes.Select(code => new Queue<OperationEntry>(Statuses(code, 6).Select(status => new OperationEntry { Airport = status }))))
            .ToList();
        var at = Start;
        List<OperationEntry> log = [new() { At = at, Plan = Plan }];
        foreach (var state in (OperationState[])[OperationState.Invited, OperationState.Live]) log.Add(new OperationEntry { At = at, State = new StateChange(state, "OCU head") });
        while (senders.Count > 0)
        {
            var sender = senders[_random.Next(senders.Count)];
            at += step * _random.NextDouble() * 2;
            log.Add(sender.Dequeue() with { At = at });
            if (sender.Count == 0) senders.Remove(sender);
        }

        return log;
    }

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        _random.Shuffle(shuffled);
        return shuffled;
    }

    public bool Sometimes(int one) => _random.Next(one) == 0;

    /// <summary>The board as text, without what may differ between two ways to the same board: which version told an unchanged row.</summary>
    public static string Text(BoardSnapshot? board) =>
        JsonSerializer.Serialize(board! with { Queue = [.. board.Queue.Select(row => row with { Version = 0 })] });

    private FlightReport[] Flight(int number, int versions)
    {
        var from = Codes[_random.Next(Codes.Length)];
        var to = Codes[_random.Next(Codes.Length)];
        var departure = Start.AddMinutes(_random.Next(-600, 2000));
        var reports = new List<FlightReport>();
        var hits = new List<Hit>();
        var people = 0;
        for (var version = 1; version <= versions; version++)
        {
            if (_random.Next(4) == 0) departure += TimeSpan.FromHours(_random.Next(-2, 3));
            people += _random.Next(50);
            for (var i = 0; i < hits.Count; i++)
                if (_random.Next(2) > 0) hits[i] = Next(hits[i]) with { ChangedAt = Start.AddMinutes((version * 60) + _random.Next(60)) };
            if (_random.Next(2) > 0) hits.Add(Raised(hits.Count + 1, version));
            reports.Add(new FlightReport
            {
                Flight = $"AF{number + 1}-2026-05-20-{from}",
                Version = version,
                At = Start.AddMinutes(version),
                Carrier = "AF",
                Number = $"{number + 1}",
                Legs = [new FlightLeg { From = from, To = to, Departure = departure, Arrival = departure.AddHours(6) }],
                People = people,
                Lists = version,
                Hits = [.. hits],
            });
        }

        return [.. reports];
    }

    private Hit Raised(int number, int version) => new()
    {
        Id = $"p{number}.rules",
        Person = $"p{number}",
        Kind = HitKind.Rule,
        Severity = (Severity)_random.Next(1, 4),
        Rank = _random.Next(5) * 10,
        Headline = Phrase.Of("hit.rules", ("threat", "Cocaine")),
        State = HitState.New,
        RaisedAt = Start.AddMinutes((version * 60) + _random.Next(60)),
        ChangedAt = Start.AddMinutes(version * 60),
        Place = $"{number}A",
    };

    private Hit Next(Hit hit) => hit.State switch
    {
        HitState.New => _random.Next(3) > 0 ? hit with { State = HitState.Assigned, Owner = "ABJ officer" } : hit with { State = HitState.Lapsed },
        HitState.Assigned => hit with { State = HitState.Decided, Decision = (HitDecision)_random.Next(1, 6) },
        HitState.Decided when hit.Decision is HitDecision.Refer or HitDecision.Protect => hit with { State = HitState.Closed, Outcome = Outcome() },
        HitState.Lapsed => hit with { State = HitState.New, Owner = "" },
        _ => hit,
    };

    private HitOutcome Outcome()
    {
        ImmutableArray<SeizureLine> seizures = _random.Next(2) > 0
            ? []
            : [new SeizureLine { Commodity = (Commodity)_random.Next(1, 6), Quantity = _random.Next(1, 5000) }, new SeizureLine { Commodity = Commodity.Gold, Quantity = 7 }];
        return new HitOutcome
        {
            Kind = seizures.IsEmpty ? (OutcomeKind)_random.Next(1, 4) : OutcomeKind.Positive,
            Seizures = seizures,
            Arrests = _random.Next(2),
            Protected = _random.Next(2),
            Airport = "ABJ",
            RecordedAt = Start.AddMinutes(_random.Next(600)),
        };
    }
}
