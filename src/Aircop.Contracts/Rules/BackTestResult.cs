using System.Collections.Immutable;

namespace Aircop.Contracts.Rules;

/// <summary>
/// What a rule would have found. The same rule version over the same data version gives the same result, byte for byte, which its digest
/// tells. Names nobody.
/// </summary>
[GenerateSerializer, Immutable, Alias("aircop.BackTestResult")]
public sealed record BackTestResult
{
    /// <summary>Version of the rule: id, number and digest of text and reference groups, such as D01.2-1a2b3c4d.</summary>
    [Id(0)] public required string RuleVersion { get; init; }

    /// <summary>Version of the data: digest of the passenger-flights that were judged and of what became of them.</summary>
    [Id(1)] public required string DataVersion { get; init; }

    /// <summary>SHA-256 of this result as JSON with this member empty, hex.</summary>
    [Id(2)] public string Digest { get; init; } = "";

    /// <summary>Passenger-flights judged.</summary>
    [Id(3)] public long Judged { get; init; }

    /// <summary>Of these, hit.</summary>
    [Id(4)] public long Hits { get; init; }

    /// <summary>Hits in all that could be evaluated, 0 to 1; null when none could.</summary>
    [Id(5)] public double? Share { get; init; }

    /// <summary>Of those judged, not evaluable.</summary>
    [Id(6)] public long NotEvaluable { get; init; }

    /// <summary>For want of which facts, the most frequent first; one passenger-flight may lack several.</summary>
    [Id(7)] public ImmutableArray<MissingFact> Missing { get; init; } = [];

    /// <summary>Hits that would be on a worklist for this rule's ground alone: the others have a hit without it, or need another ground still.</summary>
    [Id(8)] public long Raised { get; init; }

    /// <summary>Hits whose control found something or nothing.</summary>
    [Id(9)] public long Controls { get; init; }

    /// <summary>Of these, positive.</summary>
    [Id(10)] public long Positives { get; init; }

    /// <summary>Positives among the controls, with the 95 % interval of Wilson; null without a control.</summary>
    [Id(11)] public RateInterval? Precision { get; init; }

    /// <summary>Positive controls of people whom the rule could have judged and did not hit.</summary>
    [Id(12)] public long MissedPositives { get; init; }

    /// <summary>Positive controls of people whom it could not judge.</summary>
    [Id(13)] public long PositivesNotEvaluable { get; init; }

    /// <summary>By airport, in the order of the codes; a flight counts at every airport it touches.</summary>
    [Id(14)] public ImmutableArray<BackTestAirport> Airports { get; init; } = [];

    /// <summary>By day of departure, UTC.</summary>
    [Id(15)] public ImmutableArray<BackTestDay> Days { get; init; } = [];

    /// <summary>Some of the hits, evenly over all of them and always the same ones.</summary>
    [Id(16)] public ImmutableArray<BackTestHit> Sample { get; init; } = [];

    /// <summary>People for whom the rule threw; 0 unless the rule is at fault.</summary>
    [Id(17)] public long Faults { get; init; }
}

/// <summary>A rate with its interval.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RateInterval")]
public sealed record RateInterval
{
    /// <summary>The rate that was seen.</summary>
    [Id(0)] public double Rate { get; init; }

    /// <summary>Lower end of the 95 % interval.</summary>
    [Id(1)] public double Low { get; init; }

    /// <summary>Upper end of the 95 % interval.</summary>
    [Id(2)] public double High { get; init; }
}

/// <summary>What a rule would have asked of an airport's unit.</summary>
[GenerateSerializer, Immutable, Alias("aircop.BackTestAirport")]
public sealed record BackTestAirport
{
    /// <summary>Airport, IATA code.</summary>
    [Id(0)] public required string Airport { get; init; }

    /// <summary>Passenger-flights judged.</summary>
    [Id(1)] public long Judged { get; init; }

    /// <summary>Hits.</summary>
    [Id(2)] public long Hits { get; init; }

    /// <summary>Hits that would be on the worklist for this rule alone.</summary>
    [Id(3)] public long Raised { get; init; }

    /// <summary>Positive controls among the hits.</summary>
    [Id(4)] public long Positives { get; init; }

    /// <summary>Hits in a shift of eight hours (UTC 0-8, 8-16, 16-24, by departure), the mean over the period.</summary>
    [Id(5)] public double PerShift { get; init; }

    /// <summary>Hits in the busiest shift.</summary>
    [Id(6)] public long MostInAShift { get; init; }
}

/// <summary>What a rule would have found on a day.</summary>
[GenerateSerializer, Immutable, Alias("aircop.BackTestDay")]
public sealed record BackTestDay
{
    /// <summary>The day of departure, UTC.</summary>
    [Id(0)] public DateOnly Day { get; init; }

    /// <summary>Passenger-flights judged.</summary>
    [Id(1)] public long Judged { get; init; }

    /// <summary>Hits.</summary>
    [Id(2)] public long Hits { get; init; }

    /// <summary>Hits by shift of eight hours: UTC 0-8, 8-16, 16-24.</summary>
    [Id(3)] public ImmutableArray<long> Shifts { get; init; } = [];

    /// <summary>Positive controls among the hits.</summary>
    [Id(4)] public long Positives { get; init; }
}

/// <summary>A hit of a back-test, by keys: nobody is named.</summary>
[GenerateSerializer, Immutable, Alias("aircop.BackTestHit")]
public sealed record BackTestHit
{
    /// <summary>Key of the flight.</summary>
    [Id(0)] public required string Flight { get; init; }

    /// <summary>Key of the person within the flight.</summary>
    [Id(1)] public required string Person { get; init; }

    /// <summary>The ground with its values.</summary>
    [Id(2)] public required Phrase Ground { get; init; }

    /// <summary>Whether the person had a hit of rules then.</summary>
    [Id(3)] public bool WasHit { get; init; }

    /// <summary>What a control found; Unspecified when there was none.</summary>
    [Id(4)] public Flights.OutcomeKind Outcome { get; init; }
}
