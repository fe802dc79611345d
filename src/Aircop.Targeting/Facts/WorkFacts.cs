namespace Aircop.Targeting;

/// <summary>The lists and the review of one flight. About the work, never about a traveller.</summary>
public sealed record FlightWorkFacts
{
    /// <summary>Lists received.</summary>
    public int? Lists { get; init; }

    /// <summary>Minutes since the first list was due; negative before.</summary>
    public double? MinutesPastDue { get; init; }

    /// <summary>Records on the lists.</summary>
    public int? Records { get; init; }

    /// <summary>Records without a mandatory field.</summary>
    public int? IncompleteRecords { get; init; }

    /// <summary>Passengers of API and PNR lists together; not seen while one of the two is missing.</summary>
    public int? Passengers { get; init; }

    /// <summary>Passengers who are on one of the two only.</summary>
    public int? OnOneListOnly { get; init; }

    /// <summary>Passengers who were added after the last push.</summary>
    public int? AddedLate { get; init; }

    /// <summary>Whether an officer reviewed the flight.</summary>
    public bool? Reviewed { get; init; }

    /// <summary>Hours to the scheduled departure; negative after it.</summary>
    public double? HoursToDeparture { get; init; }
}

/// <summary>A warning and what its addressees did.</summary>
public sealed record WarningFacts
{
    /// <summary>Minutes since it was sent.</summary>
    public double? MinutesSinceSent { get; init; }

    /// <summary>Whether a duty officer acknowledged it.</summary>
    public bool? Acknowledged { get; init; }

    /// <summary>Whether the feedback owed was given.</summary>
    public bool? Answered { get; init; }
}

/// <summary>The record of a rule.</summary>
public sealed record RuleRecordFacts
{
    /// <summary>Completed controls on its hits in the last 90 days.</summary>
    public int? Controls { get; init; }

    /// <summary>Positive ones among them.</summary>
    public int? Positives { get; init; }

    /// <summary>Positive rate of its back-test, 0 to 1.</summary>
    public double? BackTestRate { get; init; }
}

/// <summary>Counters of one officer's log over the last 90 days.</summary>
public sealed record OfficerConductFacts
{
    /// <summary>Hits dismissed that later proved positive.</summary>
    public int? DismissedLaterPositive { get; init; }

    /// <summary>Most searches on one name without a case.</summary>
    public int? SearchesWithoutCase { get; init; }
}
