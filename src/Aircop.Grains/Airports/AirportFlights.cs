using System.Collections.Immutable;
using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Operations;
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
    private readonly Dictionary<string, (string Hour, long Version)> _newest = new(StringComparer.Ordinal);
    private readonly HashSet<string> _toldLate = new(StringComparer.Ordinal);

    /// <summary>The newest report of every flight.</summary>
    public IEnumerable<FlightReport> Reports => _hours.Values.SelectMany(hour => hour.Reports);

    /// <summary>Takes a row as it was read. Of a flight that stands in two rows, because it was moved and only one was written, the newer report is kept.</summary>
    public void Load(string name, AirportHour hour)
    {
        _hours[name] = hour;
        foreach (var report in hour.Reports.ToArray())
        {
            if (_newest.TryGetValue(report.Flight, out var known))
            {
                var older = known.Version < report.Version ? _hours[known.Hour] : hour;
                older.Reports.RemoveAll(other => other.Flight == report.Flight);
                if (older == hour) continue;
            }

            _newest[report.Flight] = (name, report.Version);
        }
    }

    /// <summary>Takes a report; false when it is old news.</summary>
    /// <param name="hour">The row of the hour in which the flight departs.</param>
    /// <param name="report">The report.</param>
    /// <param name="changed">Takes the name of the row that the flight has left, when it departs in another hour than before.</param>
    public bool Take(AirportHour hour, FlightReport report, ISet<string> changed)
    {
        var name = AirportGrain.HourName(report.Departure);
        if (_newest.TryGetValue(report.Flight, out var known))
        {
            if (known.Version >= report.Version) return false;
            _hours[known.Hour].Reports.RemoveAll(other => other.Flight == report.Flight);
            if (known.Hour != name) changed.Add(known.Hour);
        }

        _hours[name] = hour;
        hour.Reports.Add(report);
        _newest[report.Flight] = (name, report.Version);
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
            if (string.CompareOrdinal(name, limit) < 0 && !hour.Reports.Any(report => report.Hits.Any(BoardRows.IsOwed)))
                old.Add(name);
        return old;
    }

    /// <summary>Forgets a row.</summary>
    public void Drop(string name)
    {
        if (!_hours.Remove(name, out var hour)) return;
        foreach (var report in hour.Reports) _newest.Remove(report.Flight);
        foreach (var flight in hour.Expected) _toldLate.Remove(flight.Flight);
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
            Agencies = state.Unit?.Agencies ?? [],
            At = now,
        };
    }

    /// <summary>True when a reader would see no difference.</summary>
    public static bool SaysTheSame(AirportStatus a, AirportStatus b) =>
        a.ListsDue == b.ListsDue && a.ListsReceived == b.ListsReceived && a.ListsLate == b.ListsLate
        && b.NewlyLate.IsEmpty && a.Agencies.SequenceEqual(b.Agencies)
        && a.LastHeardAt.HasValue == b.LastHeardAt.HasValue && !(b.LastHeardAt - a.LastHeardAt >= HeardStep);

    private static string Designator(string flight) => FlightKey.TryParse(flight, out var key) ? key.Designator : flight;
}
