using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Aircop.Contracts.Rules;

namespace Aircop.Grains.Rules;

/// <summary>What a rule found at one airport.</summary>
internal sealed class AirportTally
{
    public long Judged { get; set; }

    public long Hits { get; set; }

    public long Raised { get; set; }

    public long Positives { get; set; }

    /// <summary>Hits by shift, counted from 1970.</summary>
    public Dictionary<int, long> Shifts { get; } = [];

    public void Add(AirportTally other)
    {
        (Judged, Hits, Raised, Positives) = (Judged + other.Judged, Hits + other.Hits, Raised + other.Raised, Positives + other.Positives);
        foreach (var (shift, hits) in other.Shifts) Shifts[shift] = Shifts.GetValueOrDefault(shift) + hits;
    }
}

/// <summary>What a rule found on one day.</summary>
internal sealed class DayTally
{
    public long Judged { get; set; }

    public long Hits { get; set; }

    public long Positives { get; set; }

    /// <summary>Hits of its three shifts.</summary>
    public long[] Shifts { get; } = new long[3];

    public void Add(DayTally other)
    {
        (Judged, Hits, Positives) = (Judged + other.Judged, Hits + other.Hits, Positives + other.Positives);
        for (var i = 0; i < Shifts.Length; i++) Shifts[i] += other.Shifts[i];
    }
}

/// <summary>What a rule found, counted. Adding tallies up gives the same in any order.</summary>
internal sealed class BackTestTally
{
    private readonly SortedDictionary<string, AirportTally> _airports = new(StringComparer.Ordinal);
    private readonly SortedDictionary<DateOnly, DayTally> _days = [];
    private readonly SortedDictionary<UInt128, BackTestHit> _sample = [];

    public long Judged { get; set; }

    public long Hits { get; set; }

    public long NotEvaluable { get; set; }

    public long Raised { get; set; }

    public long Controls { get; set; }

    public long Positives { get; set; }

    public long MissedPositives { get; set; }

    public long PositivesNotEvaluable { get; set; }

    public long Faults { get; set; }

    /// <summary>Sum of the hashes of everything judged.</summary>
    public UInt128 Data { get; set; }

    /// <summary>How often a fact was missing.</summary>
    public Dictionary<string, long> Missing { get; } = new(StringComparer.Ordinal);

    public AirportTally AirportOf(string airport) => Of(_airports, airport);

    public DayTally DayOf(DateOnly day) => Of(_days, day);

    /// <summary>Offers a hit to the sample: those with the least hashes are in it, which has nothing to do with when they are met.</summary>
    public void Sample(BackTestHit hit, UInt128 hash)
    {
        _sample[hash] = hit;
        if (_sample.Count > BackTestCounter.SampleSize) _sample.Remove(_sample.Keys.Last());
    }

    public void Add(BackTestTally other)
    {
        (Judged, Hits, NotEvaluable, Raised) = (Judged + other.Judged, Hits + other.Hits, NotEvaluable + other.NotEvaluable, Raised + other.Raised);
        (Controls, Positives, MissedPositives) = (Controls + other.Controls, Positives + other.Positives, MissedPositives + other.MissedPositives);
        (PositivesNotEvaluable, Faults, Data) = (PositivesNotEvaluable + other.PositivesNotEvaluable, Faults + other.Faults, unchecked(Data + other.Data));
        foreach (var (fact, count) in other.Missing) Missing[fact] = Missing.GetValueOrDefault(fact) + count;
        foreach (var (airport, tally) in other._airports) AirportOf(airport).Add(tally);
        foreach (var (day, tally) in other._days) DayOf(day).Add(tally);
        foreach (var (hash, hit) in other._sample) Sample(hit, hash);
    }

    /// <summary>Facts that were missing, the most frequent first.</summary>
    public ImmutableArray<MissingFact> MissingFacts() =>
        [.. Missing.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => new MissingFact { Fact = one.Key, Count = one.Value })];

    /// <summary>The result over a period.</summary>
    /// <param name="ruleVersion">Version of the rule.</param>
    /// <param name="days">Days of the period.</param>
    public BackTestResult ToResult(string ruleVersion, int days)
    {
        var result = new BackTestResult
        {
            RuleVersion = ruleVersion,
            DataVersion = string.Create(CultureInfo.InvariantCulture, $"{Judged}-{Data:x32}"),
            Judged = Judged,
            Hits = Hits,
            Share = Judged > NotEvaluable + Faults ? Hits / (double)(Judged - NotEvaluable - Faults) : null,
            NotEvaluable = NotEvaluable,
            Missing = MissingFacts(),
            Raised = Raised,
            Controls = Controls,
            Positives = Positives,
            Precision = Intervals.Wilson(Positives, Controls),
            MissedPositives = MissedPositives,
            PositivesNotEvaluable = PositivesNotEvaluable,
            Airports =
            [
                .. _airports.Select(one => new BackTestAirport
                {
                    Airport = one.Key, Judged = one.Value.Judged, Hits = one.Value.Hits, Raised = one.Value.Raised, Positives = one.Value.Positives,
                    PerShift = one.Value.Hits / (days * 3d), MostInAShift = one.Value.Shifts.Count == 0 ? 0 : one.Value.Shifts.Values.Max(),
                }),
            ],
            Days = [.. _days.Select(one => new BackTestDay { Day = one.Key, Judged = one.Value.Judged, Hits = one.Value.Hits, Shifts = [.. one.Value.Shifts], Positives = one.Value.Positives })],
            Sample = [.. _sample.Values.OrderBy(hit => hit.Flight, StringComparer.Ordinal).ThenBy(hit => hit.Person, StringComparer.Ordinal)],
            Faults = Faults,
        };
        return result with { Digest = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(result, StateJson.Default.BackTestResult))) };
    }

    private static TTally Of<TKey, TTally>(SortedDictionary<TKey, TTally> tallies, TKey key)
        where TKey : notnull
        where TTally : new()
    {
        if (!tallies.TryGetValue(key, out var tally)) tallies.Add(key, tally = new TTally());
        return tally;
    }
}
