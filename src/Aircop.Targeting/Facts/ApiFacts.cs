using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Aircop.Targeting;

/// <summary>Facts of the travel documents and of check-in.</summary>
public sealed record ApiFacts
{
    /// <summary>Age in full years on the day of departure. Only rules that protect may read it.</summary>
    public int? Age { get; init; }

    /// <summary>Number of travel documents on the list.</summary>
    public int? DocumentCount { get; init; }

    /// <summary>Whether every document is valid on the day of arrival.</summary>
    public bool? DocumentsValid { get; init; }

    /// <summary>When the document in use was issued.</summary>
    public DateTimeOffset? DocumentIssued { get; init; }

    /// <summary>Issuing State of the document, ISO 3166-1 alpha-3. May never carry a rule, for it stands for nationality.</summary>
    public string? DocumentCountry { get; init; }

    /// <summary>Longest time between the check-ins of the booking's travellers, in minutes.</summary>
    public double? CheckInGapMinutes { get; init; }

    /// <summary>
    /// Longest time between the check-in of the subject and those of others of the booking who share no family name with the subject, in minutes; 0
    /// when there is nobody of another name.
    /// </summary>
    public double? StrangersGapMinutes { get; init; }

    /// <summary>Whether the travellers of the booking checked their bags in separate pools.</summary>
    public bool? SeparateBagPools { get; init; }

    /// <summary>Whether the bearer's document is reported stolen or lost by one of the files that were asked.</summary>
    public bool? DocumentReportedLost { get; init; }

    /// <summary>Candidates that screening found on lookout lists.</summary>
    public ImmutableArray<LookoutCandidate> Lookouts { get; init; }
}

/// <summary>A candidate of screening, told by how it agrees and never by what it holds.</summary>
public sealed record LookoutCandidate
{
    /// <summary>Likeness of the whole names, 0 to 1. Says how alike two names are, nothing of where they come from.</summary>
    public double? Likeness { get; init; }

    /// <summary>Whether the birth dates agree.</summary>
    public bool? SameBirthDate { get; init; }

    /// <summary>Whether the birth dates agree with day and month exchanged.</summary>
    public bool? SwappedBirthDate { get; init; }

    /// <summary>Whether a document number agrees.</summary>
    public bool? SameDocument { get; init; }

    /// <summary>Whether the entry is of a missing person or a yellow notice.</summary>
    public bool? MissingPerson { get; init; }
}

/// <summary>Facts of the flight leg.</summary>
public sealed record FlightFacts
{
    /// <summary>IATA code of the departure airport.</summary>
    public string? From { get; init; }

    /// <summary>IATA code of the arrival airport.</summary>
    public string? To { get; init; }

    /// <summary>Scheduled departure.</summary>
    [JsonPropertyName("departure")]
    public DateTimeOffset? DepartureUtc { get; init; }

    /// <summary>Scheduled arrival.</summary>
    [JsonPropertyName("arrival")]
    public DateTimeOffset? ArrivalUtc { get; init; }

    /// <summary>Great-circle kilometres of the leg.</summary>
    public double? DistanceKm { get; init; }

    /// <summary>Whether the leg crosses a border.</summary>
    public bool? International { get; init; }

    /// <summary>Hours from the message these facts come from to the scheduled departure; negative after it.</summary>
    public double? HoursToDeparture { get; init; }

    /// <summary>Country of the departure airport, ISO 3166-1 alpha-2: a place, not a person's.</summary>
    public string? FromCountry { get; init; }
}
