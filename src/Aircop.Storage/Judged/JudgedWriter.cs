using Aircop.Contracts.Rules;

namespace Aircop.Storage.Judged;

/// <summary>The one connection that writes, with its statements. Used by one thread.</summary>
internal sealed class JudgedWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _rollback;
    private readonly SqliteStatement _flight;
    private readonly SqliteStatement _count;
    private readonly SqliteStatement _person;
    private readonly SqliteStatement _gone;
    private readonly SqliteStatement _decision;
    private readonly SqliteStatement _addText;
    private readonly SqliteStatement _text;
    private readonly Dictionary<string, long> _texts = new(StringComparer.Ordinal);

    internal JudgedWriter(string path)
    {
        _connection = SqliteConnection.Open(path, readOnly: false);
        JudgedSchema.Prepare(_connection);
        _begin = _connection.Prepare("BEGIN IMMEDIATE");
        _commit = _connection.Prepare("COMMIT");
        _rollback = _connection.Prepare("ROLLBACK");
        _flight = _connection.Prepare("""
            INSERT INTO flight (key, departure, airports, people) VALUES (?1, ?2, ?3, 0)
            ON CONFLICT (key) DO UPDATE SET departure = excluded.departure, airports = excluded.airports RETURNING id
            """);
        _count = _connection.Prepare("UPDATE flight SET people = (SELECT count(*) FROM person WHERE person.flight = flight.id) WHERE id = ?1");
        _person = _connection.Prepare("""
            INSERT INTO person (flight, person, version, at, rules, form, result, facts) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            ON CONFLICT (flight, person) DO UPDATE SET
                version = excluded.version, at = excluded.at, rules = excluded.rules, form = excluded.form, result = excluded.result, facts = excluded.facts
            WHERE (excluded.version, excluded.at) >= (version, at)
            """);
        _gone = _connection.Prepare("DELETE FROM person WHERE flight = ?1 AND person = ?2 AND version <= ?3");
        _decision = _connection.Prepare("""
            INSERT INTO decision (flight, hit, person, version, kind, decision, outcome) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (flight, hit) DO UPDATE SET version = excluded.version, decision = excluded.decision, outcome = excluded.outcome WHERE excluded.version >= version
            """);
        _addText = _connection.Prepare("INSERT INTO text (text) VALUES (?1) ON CONFLICT DO NOTHING");
        _text = _connection.Prepare("SELECT id FROM text WHERE text = ?1");
    }

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])[_begin, _commit, _rollback, _flight, _count, _person, _gone, _decision, _addText, _text]) statement.Dispose();
        _connection.Dispose();
    }

    internal void Begin() => _begin.Run();

    internal void Commit() => _commit.Run();

    internal void Rollback()
    {
        _texts.Clear();
        _rollback.Run();
    }

    internal void Write(JudgedFlight flight)
    {
        var id = IdOf(flight.Head);
        var at = flight.At.UtcTicks;
        foreach (var person in flight.People)
        {
            _person.Bind(1, id).Bind(2, person.Person).Bind(3, flight.Version).Bind(4, at).Bind(5, TextOf(person.Rules)).Bind(6, TextOf(person.Form))
                .Bind(7, person.Result).Bind(8, person.Facts).Run();
        }

        foreach (var person in flight.Gone) _gone.Bind(1, id).Bind(2, person).Bind(3, flight.Version).Run();
        foreach (var one in flight.Head.Decisions)
            _decision.Bind(1, id).Bind(2, one.Hit).Bind(3, one.Person).Bind(4, flight.Version).Bind(5, (long)one.Kind).Bind(6, (long)one.Decision).Bind(7, (long)one.Outcome).Run();
        if (!flight.People.IsEmpty || !flight.Gone.IsEmpty) _count.Bind(1, id).Run();
    }

    internal int Remove(DateTimeOffset departedBefore)
    {
        var before = departedBefore.ToUnixTimeSeconds();
        foreach (var table in (string[])["person", "decision"])
        {
            using var rows = _connection.Prepare($"DELETE FROM {table} WHERE flight IN (SELECT id FROM flight WHERE departure < ?1)");
            rows.Bind(1, before).Run();
        }

        using var flights = _connection.Prepare("DELETE FROM flight WHERE departure < ?1");
        flights.Bind(1, before).Run();
        return _connection.Changes;
    }

    private long IdOf(JudgedHead head)
    {
        try
        {
            _flight.Bind(1, head.Key).Bind(2, head.Departure.ToUnixTimeSeconds()).Bind(3, string.Join(' ', head.Airports)).Step();
            return _flight.Integer(0);
        }
        finally
        {
            _flight.Reset();
        }
    }

    // The same few texts stand beside all people: which rules were asked, and in what form the facts are.
    private long TextOf(string text)
    {
        if (_texts.TryGetValue(text, out var id)) return id;
        _addText.Bind(1, text).Run();
        try
        {
            _text.Bind(1, text).Step();
            return _texts[text] = _text.Integer(0);
        }
        finally
        {
            _text.Reset();
        }
    }
}
