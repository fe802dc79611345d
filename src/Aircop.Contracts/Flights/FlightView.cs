using System.Collections.Immutable;

namespace Aircop.Contracts.Flights;

/// <summary>A flight as an officer reads it. Holds nominal data: every read of it is logged.</summary>
[GenerateSerializer, Immutable, Alias("aircop.FlightView")]
public sealed record FlightView
{
    /// <summary>Key of the flight.</summary>
    [Id(0)] public required string Key { get; init; }

    /// <summary>Carrier's designator.</summary>
    [Id(1)] public required string Carrier { get; init; }

    /// <summary>Flight number.</summary>
    [Id(2)] public required string Number { get; init; }

    /// <summary>Legs in order, times in UTC.</summary>
    [Id(3)] public ImmutableArray<FlightLeg> Legs { get; init; } = [];

    /// <summary>Version, from 1; grows with every change.</summary>
    [Id(4)] public long Version { get; init; }

    /// <summary>Everyone on the flight, in the order the lists had them.</summary>
    [Id(5)] public ImmutableArray<FlightPerson> People { get; init; } = [];

    /// <summary>Hits on the flight, the most urgent first.</summary>
    [Id(6)] public ImmutableArray<Hit> Hits { get; init; } = [];

    /// <summary>Lists received, oldest first.</summary>
    [Id(7)] public ImmutableArray<ReceivedList> Lists { get; init; } = [];

    /// <summary>Rule pack and lists that targeted it last, such as "rules 3, lookouts 12".</summary>
    [Id(8)] public string TargetedWith { get; init; } = "";

    /// <summary>What officers did with the hits, oldest first.</summary>
    [Id(9)] public ImmutableArray<HitAct> Acts { get; init; } = [];

    /// <summary>Lists in several parts, the latest last.</summary>
    [Id(10)] public ImmutableArray<PartsSeen> Parts { get; init; } = [];

    /// <summary>Faults of the flight as a whole, as they stand now.</summary>
    [Id(11)] public ImmutableArray<QualityFinding> Findings { get; init; } = [];

    /// <summary>How people and lookouts compare, for hits of lookout lists that are in force; for the officer's eyes, it names people.</summary>
    [Id(12)] public ImmutableArray<HitComparison> Comparisons { get => field.IsDefault ? [] : field; init; } = [];
}

/// <summary>How a person and a lookout compare, in plain sentences: what agrees, what contradicts, what could not be seen.</summary>
[GenerateSerializer, Immutable, Alias("aircop.HitComparison")]
public sealed record HitComparison
{
    /// <summary>The hit.</summary>
    [Id(0)] public required string Hit { get; init; }

    /// <summary>The sentence by language: en, fr, es, pt.</summary>
    [Id(1)] public ImmutableSortedDictionary<string, string> Sentences { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>A person on a flight with the key hits refer to.</summary>
[GenerateSerializer, Immutable, Alias("aircop.FlightPerson")]
public sealed record FlightPerson
{
    /// <summary>Key within the flight.</summary>
    [Id(0)] public required string Key { get; init; }

    /// <summary>What the lists say of the person, taken together: names and documents of API, and of PNR what API lacks.</summary>
    [Id(1)] public required ManifestPerson Person { get; init; }

    /// <summary>What passenger and crew lists say, typed ones included; null when none names the person.</summary>
    [Id(2)] public ManifestPerson? Api { get; init; }

    /// <summary>What bookings say; null when none has the person.</summary>
    [Id(3)] public ManifestPerson? Pnr { get; init; }

    /// <summary>Whether the person is on the flight.</summary>
    [Id(4)] public Presence Presence { get; init; }

    /// <summary>What changed last; null for people known since before differences were kept.</summary>
    [Id(5)] public PersonDifference? Difference { get; init; }

    /// <summary>Key of the traveller's record; empty when nothing tells who the traveller is, and for who may not read it.</summary>
    [Id(6)] public string Traveller { get => field ?? ""; init; } = "";
}

/// <summary>A list that reached the flight.</summary>
[GenerateSerializer, Immutable, Alias("aircop.ReceivedList")]
public sealed record ReceivedList
{
    /// <summary>SHA-256 of the body that carried it, hex.</summary>
    [Id(0)] public required string Receipt { get; init; }

    /// <summary>Which message of that body, from 0.</summary>
    [Id(1)] public int Message { get; init; }

    /// <summary>What kind of list.</summary>
    [Id(2)] public ManifestSource Source { get; init; }

    /// <summary>When it was received, UTC.</summary>
    [Id(3)] public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>People on it.</summary>
    [Id(4)] public int People { get; init; }

    /// <summary>Of these, not on the flight before.</summary>
    [Id(5)] public int Added { get; init; }

    /// <summary>Of these, on the flight before with other data.</summary>
    [Id(6)] public int Changed { get; init; }

    /// <summary>Faults of the list.</summary>
    [Id(7)] public ImmutableArray<QualityFinding> Findings { get; init; } = [];

    /// <summary>What it asked to be done.</summary>
    [Id(8)] public ManifestFunction Function { get; init; }

    /// <summary>People whom it made absent: dropped, or not on board.</summary>
    [Id(9)] public int Dropped { get; init; }

    /// <summary>People whom it cancelled.</summary>
    [Id(10)] public int Cancelled { get; init; }

    /// <summary>Bookings on it that were known word for word.</summary>
    [Id(11)] public int Repeated { get; init; }

    /// <summary>Who sent it, as the message says; empty when it says nothing.</summary>
    [Id(12)] public string Sender { get; init; } = "";
}
