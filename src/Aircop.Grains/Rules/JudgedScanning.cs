using Aircop.Contracts.Rules;

namespace Aircop.Grains.Rules;

/// <summary>Reads a scan by several threads, each with a counter of its own. What they counted is added up afterwards, so its order changes nothing.</summary>
internal static class JudgedScanning
{
    /// <summary>Reads all parts; a counter that wants no more ends its part, and cancelling ends the reading between parts.</summary>
    /// <typeparam name="TCounter">Counts what is read.</typeparam>
    /// <param name="scan">The scan.</param>
    /// <param name="threads">Threads, 1 at least.</param>
    /// <param name="make">Makes a counter.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The counters.</returns>
    public static Task<TCounter[]> Run<TCounter>(IJudgedScan scan, int threads, Func<TCounter> make, CancellationToken cancellation)
        where TCounter : IJudgedReader
    {
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, Math.Clamp(scan.Parts, 1, threads)).Select(_ => Task.Factory.StartNew(
            () =>
            {
                var counter = make();
                for (var part = Interlocked.Increment(ref next); part < scan.Parts && !cancellation.IsCancellationRequested; part = Interlocked.Increment(ref next))
                    scan.Read(part, counter);
                return counter;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
            TaskScheduler.Default)));
    }
}

/// <summary>How far a reading has come. Any thread may look.</summary>
/// <param name="cancellation">Ends the reading.</param>
internal sealed class ScanProgress(CancellationToken cancellation)
{
    private long _judged;

    /// <summary>Ends the reading.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Passenger-flights read.</summary>
    public long Judged => Interlocked.Read(ref _judged);

    /// <summary>Notes one that was read; false when the reading is to end.</summary>
    public bool Note()
    {
        Interlocked.Increment(ref _judged);
        return !cancellation.IsCancellationRequested;
    }
}

/// <summary>Outcomes of the people of one flight, from what officers decided of their hits.</summary>
internal sealed class FlightOutcomes
{
    private readonly Dictionary<string, List<JudgedDecision>> _decisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JudgedDecision>>.AlternateLookup<ReadOnlySpan<char>> _byPerson;

    public FlightOutcomes() => _byPerson = _decisions.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Takes the decisions of the next flight.</summary>
    public void Take(JudgedHead flight)
    {
        _decisions.Clear();
        foreach (var decision in flight.Decisions)
        {
            if (!_decisions.TryGetValue(decision.Person, out var known)) _decisions.Add(decision.Person, known = []);
            known.Add(decision);
        }
    }

    /// <summary>Decisions about a person; null when there are none.</summary>
    /// <param name="person">Key within the flight, UTF-8.</param>
    public List<JudgedDecision>? Of(ReadOnlySpan<byte> person)
    {
        if (_decisions.Count == 0) return null;
        Span<char> key = stackalloc char[person.Length];
        var length = System.Text.Encoding.UTF8.GetChars(person, key);
        return _byPerson.TryGetValue(key[..length], out var decisions) ? decisions : null;
    }

    /// <summary>What controls found: a positive one counts before a negative one, that before one that did not find the person.</summary>
    public static Contracts.Flights.OutcomeKind Outcome(List<JudgedDecision>? decisions)
    {
        var outcome = Contracts.Flights.OutcomeKind.Unspecified;
        foreach (var decision in decisions ?? [])
        {
            // In the order of their weight: Positive is 1, Negative 2, Missed 3.
            if (decision.Outcome != Contracts.Flights.OutcomeKind.Unspecified && (outcome == Contracts.Flights.OutcomeKind.Unspecified || decision.Outcome < outcome)) outcome = decision.Outcome;
        }

        return outcome;
    }
}
