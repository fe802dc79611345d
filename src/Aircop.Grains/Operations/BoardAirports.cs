using System.Collections.Immutable;
using Aircop.Contracts;
using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Operations;

namespace Aircop.Grains.Operations;

/// <summary>The airports of a board: what each says of itself, and the hits that wait on flights from and to it.</summary>
internal sealed class BoardAirports
{
    private const int Severities = (int)Severity.Act + 1;

    private readonly SortedDictionary<string, Entry> _airports = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <summary>Sets which airports take part; others leave. A tick cannot tell that one has left: who watches sees it with the next whole board.</summary>
    public void SetPlaces(ImmutableArray<BoardPlace> places)
    {
        foreach (var code in _airports.Keys.Except(places.Select(place => place.Iata)).ToArray())
        {
            _airports.Remove(code);
            _changed.Remove(code);
        }

        foreach (var place in places)
        {
            if (!_airports.TryGetValue(place.Iata, out var entry)) _airports.Add(place.Iata, entry = new Entry());
            entry.Place = place;
            _changed.Add(place.Iata);
        }
    }

    /// <summary>True when the status is newer than the one known.</summary>
    public bool IsNews(AirportStatus status) =>
        _airports.TryGetValue(status.Airport, out var entry) && (entry.Status is null || status.Version > entry.Status.Version);

    /// <summary>Takes the status of an airport that takes part; others are passed over.</summary>
    public void Apply(AirportStatus status)
    {
        if (!_airports.TryGetValue(status.Airport, out var entry)) return;
        entry.Status = status;
        _changed.Add(status.Airport);
    }

    /// <summary>Counts the waiting hits of a flight in (1) or out (-1).</summary>
    public void Count(FlightReport report, int sign)
    {
        Count(report, report.From, sign);
        if (report.To != report.From) Count(report, report.To, sign);
    }

    private void Count(FlightReport report, string airport, int sign)
    {
        if (!_airports.TryGetValue(airport, out var entry)) return;
        foreach (var hit in report.Hits)
        {
            if (!BoardRows.IsWaiting(hit)) continue;
            entry.Waiting[(int)hit.Severity] += sign;
            _changed.Add(airport);
        }
    }

    /// <summary>Sums of lists due, received and late.</summary>
    public (int Due, int Received, int Late) Lists()
    {
        var (due, received, late) = (0, 0, 0);
        foreach (var entry in _airports.Values)
        {
            if (entry.Status is not { } status) continue;
            due += status.ListsDue;
            received += status.ListsReceived;
            late += status.ListsLate;
        }

        return (due, received, late);
    }

    /// <summary>All airports by code.</summary>
    public ImmutableArray<BoardAirport> All() => [.. _airports.Values.Select(entry => entry.ToBoard())];

    /// <summary>The newest status of each airport that has reported; without what was news then, so that nothing is told twice.</summary>
    public AirportStatus[] Statuses() =>
        [.. _airports.Values.Where(entry => entry.Status is not null).Select(entry => entry.Status! with { NewlyLate = [], NewlyUnreviewed = [] })];

    /// <summary>The airports that changed since the last call.</summary>
    public ImmutableArray<BoardAirport> TakeChanged()
    {
        ImmutableArray<BoardAirport> changed = [.. _changed.Order(StringComparer.Ordinal).Select(code => _airports[code].ToBoard())];
        _changed.Clear();
        return changed;
    }

    private sealed class Entry
    {
        public BoardPlace? Place { get; set; }

        public AirportStatus? Status { get; set; }

        public int[] Waiting { get; } = new int[Severities];

        public BoardAirport ToBoard()
        {
            var severity = Severity.Act;
            while (severity > Severity.Unspecified && Waiting[(int)severity] == 0) severity--;
            return new BoardAirport
            {
                Place = Place!,
                Agencies = Status?.Agencies ?? [],
                LastHeardAt = Status?.LastHeardAt,
                ListsDue = Status?.ListsDue ?? 0,
                ListsReceived = Status?.ListsReceived ?? 0,
                ListsLate = Status?.ListsLate ?? 0,
                HitsWaiting = Waiting.Sum(),
                Severity = severity,
            };
        }
    }
}
