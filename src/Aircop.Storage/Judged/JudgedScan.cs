using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Rules;

namespace Aircop.Storage.Judged;

/// <summary>A reading of the read model. Flights are told once, when it is opened; their people are read part by part, each thread on a connection of its own.</summary>
internal sealed class JudgedScan : IJudgedScan
{
    private const int PeopleOfAPart = 10_000;

    private readonly string _path;
    private readonly List<FlightRow[]> _parts = [];

    internal JudgedScan(string path, JudgedPeriod period)
    {
        _path = path;
        using var connection = Open();
        using var flights = connection.Prepare("SELECT id, key, departure, airports, people FROM flight WHERE departure >= ?1 AND departure < ?2 ORDER BY id");
        flights.Bind(1, StartOf(period.From)).Bind(2, StartOf(period.Until.AddDays(1)));
        var some = new List<FlightRow>();
        var people = 0L;
        while (flights.Step())
        {
            var row = new FlightRow(flights.Integer(0), flights.Text(1), DateTimeOffset.FromUnixTimeSeconds(flights.Integer(2)), [.. flights.Text(3).Split(' ', StringSplitOptions.RemoveEmptyEntries)], flights.Integer(4));
            if (row.People == 0 || (!period.Airports.IsEmpty && !row.Airports.Any(period.Airports.Contains))) continue;
            some.Add(row);
            people += row.People;
            Total += row.People;
            if (people < PeopleOfAPart) continue;
            _parts.Add([.. some]);
            some.Clear();
            people = 0;
        }

        if (some.Count > 0) _parts.Add([.. some]);
    }

    /// <inheritdoc/>
    public long Total { get; }

    /// <inheritdoc/>
    public int Parts => _parts.Count;

    /// <inheritdoc/>
    public void Read(int part, IJudgedReader reader)
    {
        var flights = _parts[part];
        using var connection = Open();
        var texts = Texts(connection);

        // One moment for all of the part.
        connection.Execute("BEGIN");
        var decisions = Decisions(connection, flights[0].Id, flights[^1].Id);
        using var people = connection.Prepare("SELECT person, rules, form, result, facts FROM person WHERE flight = ?1");
        foreach (var flight in flights)
        {
            reader.Flight(new JudgedHead(flight.Key, flight.Departure, flight.Airports, [.. decisions[flight.Id]]));
            people.Bind(1, flight.Id);
            while (people.Step())
                if (!reader.Person(people.Blob(0), texts[people.Integer(1)], texts[people.Integer(2)], people.Blob(3), people.Blob(4))) return;
            people.Reset();
        }
    }

    private SqliteConnection Open()
    {
        var connection = SqliteConnection.Open(_path, readOnly: true);
        connection.Execute("PRAGMA mmap_size = 4294967296");
        return connection;
    }

    private static Dictionary<long, string> Texts(SqliteConnection connection)
    {
        var texts = new Dictionary<long, string>();
        using var rows = connection.Prepare("SELECT id, text FROM text");
        while (rows.Step()) texts.Add(rows.Integer(0), rows.Text(1));
        return texts;
    }

    private static ILookup<long, JudgedDecision> Decisions(SqliteConnection connection, long first, long last)
    {
        var decisions = new List<(long Flight, JudgedDecision Decision)>();
        using var rows = connection.Prepare("SELECT flight, hit, person, kind, decision, outcome FROM decision WHERE flight BETWEEN ?1 AND ?2");
        rows.Bind(1, first).Bind(2, last);
        while (rows.Step())
        {
            var decision = new JudgedDecision(rows.Text(1), rows.Text(2), (HitKind)rows.Integer(3), (HitDecision)rows.Integer(4), (OutcomeKind)rows.Integer(5));
            decisions.Add((rows.Integer(0), decision));
        }

        return decisions.ToLookup(one => one.Flight, one => one.Decision);
    }

    private static long StartOf(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();

    private sealed record FlightRow(long Id, string Key, DateTimeOffset Departure, ImmutableArray<string> Airports, long People);
}
