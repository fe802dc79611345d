using System.Collections.Immutable;
using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Operations;
using Aircop.Grains.Flights;
using Aircop.Grains.Operations;

namespace Aircop.Grains.Airports;

/// <summary>The flights of an airport in memory: what is expected, what has reported, and what follows for worklist and status.</summary>
internal sealed class AirportFlights
{
    /// <summary>How long a flight is kept after its hour of departure.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(48);

    /// <summary>Departures of the last hours count as due lists.</summary>
    private static readonly TimeSpan DueAfterDeparture = TimeSpan.FromHours(6);

    /// <summary>A list is due this long before departure.</summary>
    private static readonly TimeSpan DueBeforeDeparture = TimeSpan.FromMinutes(30);

    /// <summary>A node that is heard again and again is worth a report this often.</summary>
    private static readonly TimeSpan HeardStep = TimeSpan.FromMinutes(10);

    /// <summary>People of a flight may still be in the building so long after it has landed.</summary>
    private static readonly TimeSpan OpenAfterArrival = TimeSpan.FromHours(6);

    private readonly Dictionary<string, AirportHour> _hours = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Hour, FlightReport Report)> _newest = new(StringComparer.Ordinal);
    private readonly HashSet<string> _toldLate = new(StringComparer.Ordinal);
    private readonly HashSet<string> _toldUnreviewed = new(StringComparer.Ordinal);

    /// <summary>The newest report of every flight.</summary>
    public IEnumerable<FlightReport> Reports => _newest.Values.Select(known => known.Report);

    /// <summary>Whether a flight has reported.</summary>
    /// <param name="flight">Key of the flight.</param>
    public bool Knows(string flight) => _newest.ContainsKey(flight);

    /// <summary>Takes the row of an hour as it was read. A flight that stands in two rows, because it was moved and only one was written, is where its newer report says.</summary>
    /// <param name="name">Name of the row.</param>
    /// <param name="hour">The row.</param>
    /// <param name="reports">What its flights reported that have rows of their own.</param>
    public void Load(string name, AirportHour hour, IEnumerable<FlightReport> reports)
    {
        _hours[name] = hour;
        foreach (var report in reports.Concat(hour.Reports))
        {
            if (_newest.TryGetValue(report.Flight, out var known)
                && (known.Report.Version > report.Version || (known.Report.Version == report.Version && AirportGrain.HourName(report.Departure) != name))) continue;
            _newest[report.Flight] = (name, report);
        }
    }

    /// <summary>Takes a report; false when it is old news.</summary>
    /// <param name="hour">The row of the hour in which the flight departs.</param>
    /// <param name="report">The report.</param>
    /// <param name="changed">Takes the names of rows of hours that have become others: where the flight is new, and which it has left when it departs in another hour than before.</param>
    public bool Take(AirportHour hour, FlightReport report, ISet<string> changed)
    {
        var name = AirportGrain.HourName(report.Departure);
        var isKnown = _newest.TryGetValue(report.Flight, out var known);
        if (isKnown && known.Report.Version >= report.Version) return false;
        _hours[name] = hour;
        _newest[report.Flight] = (name, report);
        if (isKnown && known.Hour != name && Leave(_hours[known.Hour], report.Flight)) changed.Add(known.Hour);
        if (hour.Reports.RemoveAll(other => other.Flight == report.Flight) == 0 && isKnown && known.Hour == name) return true;
        if (!hour.Flights.Contains(report.Flight)) hour.Flights.Add(report.Flight);
        changed.Add(name);
        return true;
    }

    /// <summary>Takes an expected flight; false when nothing about it is new.</summary>
    /// <param name="hour">The row of the hour in which the flight is to depart.</param>
    /// <param name="flight">The flight.</param>
    /// <param name="changed">Takes the name of the row that the flight has left, when it was expected in another hour.</param>
    public bool Take(AirportHour hour, ExpectedFlight flight, ISet<string> changed)
    {
        if (hour.Expected.Contains(flight)) return false;
        _hours[AirportGrain.HourName(flight.Departure)] = hour;
        foreach (var (name, other) in _hours)
            if (other.Expected.RemoveAll(known => known.Flight == flight.Flight) > 0 && other != hour)
                changed.Add(name);
        hour.Expected.Add(flight);
        return true;
    }

    /// <summary>Rows that are not needed any more: two days past, and no referral in them still waits for its outcome.</summary>
    public List<string> OldHours(DateTimeOffset now)
    {
        var old = new List<string>();
        var limit = AirportGrain.HourName(now - Kept);
        foreach (var (name, hour) in _hours)
            if (string.CompareOrdinal(name, limit) < 0 && !FlightsOf(name, hour).Any(flight => _newest[flight].Report.Hits.Any(BoardRows.IsOwed)))
                old.Add(name);
        return old;
    }

    /// <summary>Forgets a row, and gives the keys of the flights that were in it.</summary>
    public ImmutableArray<string> Drop(string name)
    {
        if (!_hours.Remove(name, out var hour)) return [];
        ImmutableArray<string> flights = [.. FlightsOf(name, hour)];
        foreach (var flight in flights) _newest.Remove(flight);
        _toldUnreviewed.ExceptWith(flights);
        foreach (var flight in hour.Expected) _toldLate.Remove(flight.Flight);
        return flights;
    }

    /// <summary>Keys of the flights that begin at the airport and are open.</summary>
    /// <param name="airport">IATA code.</param>
    /// <param name="now">Time in the field, UTC.</param>
    public ImmutableArray<string> Open(string airport, DateTimeOffset now) =>
        [.. Reports.Where(report => report.From == airport && report.Arrival + OpenAfterArrival > now).Select(report => report.Flight)];

    /// <summary>Open hits, the most urgent first.</summary>
    public ImmutableArray<WorklistRow> Worklist()
    {
        var rows = from report in Reports
                   from hit in report.Hits
                   let row = BoardRows.Of(report, hit)
                   where !BoardMirror.IsClosed(hit)
                   orderby row.Hit.Severity descending, row.Arrival, row.Hit.Rank descending, row.Id
                   select new WorklistRow { Flight = report.Flight, From = report.From, To = report.To, Departure = report.Departure, Arrival = report.Arrival, Hit = hit };
        return [.. rows];
    }

    /// <summary>The status as of now.</summary>
    /// <param name="airport">IATA code.</param>
    /// <param name="state">What else the airport knows of itself.</param>
    /// <param name="before">The status reported before; null after a start, when lateness that is known already is not told again.</param>
    /// <param name="now">Time in the field, UTC.</param>
    /// <param name="version">Version of the status if it is reported.</param>
    public AirportStatus Status(string airport, AirportState state, AirportStatus? before, DateTimeOffset now, long version)
    {
        var (due, received, late) = (0, 0, 0);
        var newlyLate = ImmutableArray.CreateBuilder<string>();
        foreach (var hour in _hours.Values)
        {
            foreach (var flight in hour.Expected)
            {
                if (flight.Departure < now - DueAfterDeparture || flight.Departure > now + DueBeforeDeparture) continue;
                due++;
                if (_newest.ContainsKey(flight.Flight))
                {
                    received++;
                }
                else if (flight.Departure < now)
                {
                    late++;
                    if (_toldLate.Add(flight.Flight) && before is not null) newlyLate.Add(Designator(flight.Flight));
                }
            }
        }

        return new AirportStatus
        {
            Airport = airport,
            Version = Math.Max(version, (before?.Version ?? 0) + 1),
            LastHeardAt = state.LastHeardAt,
            ListsDue = due,
            ListsReceived = received,
            ListsLate = late,
            NewlyLate = newlyLate.ToImmutable(),
            NewlyUnreviewed = Unreviewed(now),
            Agencies = state.Unit?.Agencies ?? [],
            At = now,
        };
    }

    /// <summary>True when a reader would see no difference.</summary>
    public static bool SaysTheSame(AirportStatus a, AirportStatus b) =>
        a.ListsDue == b.ListsDue && a.ListsReceived == b.ListsReceived && a.ListsLate == b.ListsLate
        && b.NewlyLate.IsEmpty && b.NewlyUnreviewed.IsEmpty && a.Agencies.SequenceEqual(b.Agencies)
        && a.LastHeardAt.HasValue == b.LastHeardAt.HasValue && !(b.LastHeardAt - a.LastHeardAt >= HeardStep);

    /// <summary>Operations know a status: what was new in it is not told again.</summary>
    public void NoteTold(AirportStatus status) => _toldUnreviewed.UnionWith(status.NewlyUnreviewed);

    // What a unit keeps for itself must not show on a board; nobody is met any more on a flight that has landed.
    private ImmutableArray<string> Unreviewed(DateTimeOffset now) =>
        [.. Reports.Where(report => report.Arrival > now && !_toldUnreviewed.Contains(report.Flight) && WorklistCut.IsUnreviewed(FlightReports.For(report, ""), now))
            .Select(report => report.Flight).Order(StringComparer.Ordinal)];

    private IEnumerable<string> FlightsOf(string name, AirportHour hour) =>
        hour.Flights.Concat(hour.Reports.Select(report => report.Flight)).Distinct(StringComparer.Ordinal)
            .Where(flight => _newest.TryGetValue(flight, out var known) && known.Hour == name);

    private static bool Leave(AirportHour hour, string flight) => hour.Flights.Remove(flight) | hour.Reports.RemoveAll(other => other.Flight == flight) > 0;

    private static string Designator(string flight) => FlightKey.TryParse(flight, out var key) ? key.Designator : flight;
}
