using System.Collections.Immutable;
using System.Text;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Rules;
using Aircop.Storage.Judged;

namespace Aircop.Storage.Tests;

/// <summary>The read model of judged passenger-flights keeps the newest judgement of everybody, and gives it back whole.</summary>
public sealed class JudgedStoreTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("aircop-judged-").FullName;
    private SqliteJudgedStore _store = null!;

    public Task InitializeAsync()
    {
        _store = SqliteJudgedStore.Open(_folder);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_newest_judgement_of_a_person_counts_whatever_comes_last()
    {
        await _store.Write(Flight("A", 2, Noon, Person("p1", 2), Person("p2", 2)));
        await _store.Write(Flight("A", 1, Noon.AddHours(1), Person("p1", 1)));
        await _store.Write(Flight("A", 2, Noon.AddHours(-1), Person("p2", 1)));
        Assert.Equal(["A p1 2", "A p2 2"], Read());

        await _store.Write(Flight("A", 2, Noon.AddMinutes(1), Person("p1", 3)));
        await _store.Write(Flight("A", 3, Noon) with { Gone = ["p2"] });
        await _store.Write(Flight("A", 2, Noon) with { Gone = ["p1"] });
        Assert.Equal([], Read().Where(line => line.Contains("p2", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_was_written_is_there_after_the_file_is_opened_again()
    {
        await _store.Write(Flight("A", 1, Noon, Person("p1", 1)) with
        {
            Head = Head("A", Noon) with { Decisions = [new JudgedDecision("p1.rules", "p1", HitKind.Rule, HitDecision.Refer, OutcomeKind.Unspecified)] },
        });
        await _store.Write(Flight("A", 2, Noon) with
        {
            Head = Head("A", Noon) with { Decisions = [new JudgedDecision("p1.rules", "p1", HitKind.Rule, HitDecision.Refer, OutcomeKind.Positive)] },
        });
        await _store.DisposeAsync();
        _store = SqliteJudgedStore.Open(_folder);

        Assert.Equal(["A p1 1 Positive"], Read());
    }

    [Fact]
    public async Task A_scan_has_the_departures_of_its_days_and_airports_in_parts()
    {
        for (var flight = 0; flight < 60; flight++)
            await _store.Write(new JudgedFlight(Head($"F{flight:d2}", Noon.AddDays(flight % 3), flight % 2 == 0 ? "CDG" : "BOG"), [.. Enumerable.Range(0, 600).Select(number => Person($"p{number}", 1))], [], 1, Noon));

        var scan = _store.Scan(new JudgedPeriod(new DateOnly(2026, 5, 21), new DateOnly(2026, 5, 21), ["CDG"]));
        Assert.Equal(10 * 600, scan.Total);
        Assert.Equal(10 * 600, Read(scan).Count);
        Assert.True(_store.Scan(Always).Parts > 2);
        Assert.Equal(60 * 600, Read().Count);
        Assert.Equal(20, await _store.Remove(Noon.AddDays(1)));
        Assert.Equal(40 * 600, Read().Count);
    }

    private static JudgedPeriod Always => new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), []);

    private static JudgedHead Head(string key, DateTimeOffset departure, string from = "CDG") => new(key, departure, [from, "ABJ"], []);

    private static JudgedFlight Flight(string key, long version, DateTimeOffset at, params ImmutableArray<JudgedPerson> people) => new(Head(key, Noon), people, [], version, at);

    private static JudgedPerson Person(string key, byte said) => new(key, "rules", "form", [1, 2], [said]);

    private List<string> Read(IJudgedScan? scan = null)
    {
        scan ??= _store.Scan(Always);
        var reader = new Lines();
        for (var part = 0; part < scan.Parts; part++) scan.Read(part, reader);
        return reader.Read;
    }

    private sealed class Lines : IJudgedReader
    {
        private JudgedHead _flight = null!;

        public List<string> Read { get; } = [];

        public void Flight(JudgedHead flight) => _flight = flight;

        public bool Person(ReadOnlySpan<byte> person, string rules, string form, ReadOnlySpan<byte> result, ReadOnlySpan<byte> facts)
        {
            var key = Encoding.UTF8.GetString(person);
            Assert.Equal(("rules", "form", 2), (rules, form, result.Length));
            Read.Add(string.Join(' ', [_flight.Key, key, $"{facts[0]}", .. _flight.Decisions.Where(one => one.Person == key).Select(one => $"{one.Outcome}")]));
            return true;
        }
    }
}
