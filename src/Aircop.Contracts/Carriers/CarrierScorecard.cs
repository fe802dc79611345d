using System.Collections.Immutable;
using Aircop.Contracts.Flights;

namespace Aircop.Contracts.Carriers;

/// <summary>
/// How a carrier's data arrived in a period. Every figure follows from the flights' reports alone; a flight counts once the
/// last of its pushes has had its time, whatever came of it.
/// </summary>
[GenerateSerializer, Immutable, Alias("aircop.CarrierScorecard")]
public sealed record CarrierScorecard
{
    /// <summary>Longest period, days.</summary>
    public const int MostDays = 90;

    /// <summary>Designator of the carrier.</summary>
    [Id(0)] public required string Carrier { get; init; }

    /// <summary>First day of departures, UTC.</summary>
    [Id(1)] public DateOnly From { get; init; }

    /// <summary>Last day of departures, UTC: today.</summary>
    [Id(2)] public DateOnly Until { get; init; }

    /// <summary>Flights that count.</summary>
    [Id(3)] public int Flights { get; init; }

    /// <summary>Flights that have reported and whose pushes are not all due yet; they count later.</summary>
    [Id(4)] public int FlightsToCome { get; init; }

    /// <summary>Passengers on the flights that count.</summary>
    [Id(5)] public int People { get; init; }

    /// <summary>Lists received for them.</summary>
    [Id(6)] public int Lists { get; init; }

    /// <summary>Of these, lists whose count differs from the people on them.</summary>
    [Id(7)] public int ListsMiscounted { get; init; }

    /// <summary>The four shares and the lowest of them.</summary>
    [Id(8)] public required CarrierScores Scores { get; init; }

    /// <summary>Of these sources at least one list came; a source that never comes is a matter of agreement, not of time.</summary>
    [Id(9)] public ImmutableArray<ManifestSource> Sources { get; init; } = [];

    /// <summary>The pushes of the schedule in order, the earliest first.</summary>
    [Id(10)] public ImmutableArray<PushScore> Pushes { get; init; } = [];

    /// <summary>Minutes of warning that lateness took, by source.</summary>
    [Id(11)] public ImmutableArray<WarningLost> WarningLost { get; init; } = [];

    /// <summary>Fields that passengers lack, most first.</summary>
    [Id(12)] public ImmutableArray<MissingField> Missing { get; init; } = [];

    /// <summary>Passengers with a value that cannot be true.</summary>
    [Id(13)] public int ImplausiblePeople { get; init; }

    /// <summary>Which values these are, most first.</summary>
    [Id(14)] public ImmutableArray<ImplausibleCount> Implausible { get; init; } = [];

    /// <summary>Rules left blind, most passengers first; one line for each rule and set of missing facts.</summary>
    [Id(15)] public ImmutableArray<BlindRule> Blind { get; init; } = [];

    /// <summary>Faults of the lists by code, most first.</summary>
    [Id(16)] public ImmutableArray<FindingCount> Findings { get; init; } = [];

    /// <summary>Flights of the last week one by one, the latest departure first.</summary>
    [Id(17)] public ImmutableArray<CarrierFlight> Recent { get; init; } = [];
}

/// <summary>
/// Shares from 0 to 1; null where there is nothing to judge. Timeliness: due pushes that came within their tolerance.
/// Completeness: mandatory fields that are present. Plausibility: passengers without a value that cannot be true. Counts:
/// lists whose count agrees with the people on them.
/// </summary>
[GenerateSerializer, Immutable, Alias("aircop.CarrierScores")]
public sealed record CarrierScores
{
    /// <summary>Share of due pushes that came within their tolerance.</summary>
    [Id(0)] public double? Timeliness { get; init; }

    /// <summary>Share of mandatory fields that are present, over all passengers.</summary>
    [Id(1)] public double? Completeness { get; init; }

    /// <summary>Share of passengers without a value that cannot be true.</summary>
    [Id(2)] public double? Plausibility { get; init; }

    /// <summary>Share of lists whose count agrees with the people on them.</summary>
    [Id(3)] public double? Counts { get; init; }

    /// <summary>The lowest of the four.</summary>
    [Id(4)] public double? Overall { get; init; }
}

/// <summary>How one push of the schedule came over the flights of a period.</summary>
[GenerateSerializer, Immutable, Alias("aircop.PushScore")]
public sealed record PushScore
{
    /// <summary>What is pushed.</summary>
    [Id(0)] public ManifestSource Source { get; init; }

    /// <summary>When it is due, minutes before departure.</summary>
    [Id(1)] public int MinutesBefore { get; init; }

    /// <summary>Whether it counts for timeliness.</summary>
    [Id(2)] public bool Counts { get; init; }

    /// <summary>Flights for which it was due.</summary>
    [Id(3)] public int Due { get; init; }

    /// <summary>Came within its tolerance.</summary>
    [Id(4)] public int OnTime { get; init; }

    /// <summary>Came later.</summary>
    [Id(5)] public int Late { get; init; }

    /// <summary>Did not come.</summary>
    [Id(6)] public int Missing { get; init; }

    /// <summary>Minutes that the late ones were late, all together.</summary>
    [Id(7)] public long LateMinutes { get; init; }
}

/// <summary>
/// Minutes between when the first list of a source was due and when the first usable one came, at most until the landing;
/// a list that never came costs as much as one that came at the landing, one within its tolerance costs nothing.
/// </summary>
[GenerateSerializer, Immutable, Alias("aircop.WarningLost")]
public sealed record WarningLost
{
    /// <summary>The source.</summary>
    [Id(0)] public ManifestSource Source { get; init; }

    /// <summary>Flights that lost warning.</summary>
    [Id(1)] public int Flights { get; init; }

    /// <summary>Minutes lost, all flights together.</summary>
    [Id(2)] public long Minutes { get; init; }
}

/// <summary>A field that passengers lack.</summary>
[GenerateSerializer, Immutable, Alias("aircop.MissingField")]
public sealed record MissingField
{
    /// <summary>The field.</summary>
    [Id(0)] public DataField Field { get; init; }

    /// <summary>Whether it counts for completeness.</summary>
    [Id(1)] public bool Mandatory { get; init; }

    /// <summary>Passengers without it.</summary>
    [Id(2)] public int People { get; init; }
}

/// <summary>One flight of a scorecard.</summary>
[GenerateSerializer, Immutable, Alias("aircop.CarrierFlight")]
public sealed record CarrierFlight
{
    /// <summary>What the flight told, its lists oldest first.</summary>
    [Id(0)] public required CarrierFlightReport Report { get; init; }

    /// <summary>What was due and what came of it, the earliest first.</summary>
    [Id(1)] public ImmutableArray<FlightPush> Pushes { get; init; } = [];
}

/// <summary>One push of one flight.</summary>
[GenerateSerializer, Immutable, Alias("aircop.FlightPush")]
public sealed record FlightPush
{
    /// <summary>What is pushed.</summary>
    [Id(0)] public ManifestSource Source { get; init; }

    /// <summary>When it is due, minutes before departure.</summary>
    [Id(1)] public int MinutesBefore { get; init; }

    /// <summary>What came of it.</summary>
    [Id(2)] public PushState State { get; init; }

    /// <summary>When the list that answers to it was received, UTC; null when none was.</summary>
    [Id(3)] public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Whole minutes by which it was late; 0 when it was on time or missing.</summary>
    [Id(4)] public int LateMinutes { get; init; }
}

/// <summary>What came of a push.</summary>
public enum PushState
{
    /// <summary>Not judged.</summary>
    Unspecified = 0,

    /// <summary>It came within its tolerance, or before.</summary>
    OnTime = 1,

    /// <summary>It came later.</summary>
    Late = 2,

    /// <summary>It did not come.</summary>
    Missing = 3,
}
