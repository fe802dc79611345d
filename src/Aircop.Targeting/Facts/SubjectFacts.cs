using System.Text.Json.Serialization;

namespace Aircop.Targeting;

/// <summary>
/// What is known of one subject when the rules run: a traveller on a flight, a consignment, a mail item, or a piece of work. What is
/// <see langword="null"/>, or a list that is <see langword="default"/>, was not seen, which is not the same as none: an empty list was
/// seen and is empty. There is no fact for nationality, sex, religion, meals or health, nor one that stands for them. Names in rules
/// are the JSON names.
/// </summary>
public sealed record SubjectFacts
{
    /// <summary>The moment windows are counted back from; without it the departure of the flight.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The booking, from a PNR.</summary>
    [JsonPropertyName("bk")]
    public BookingFacts? Booking { get; init; }

    /// <summary>What was read from the travel documents and at the counter.</summary>
    [JsonPropertyName("ap")]
    public ApiFacts? Api { get; init; }

    /// <summary>The flight leg.</summary>
    [JsonPropertyName("fl")]
    public FlightFacts? Flight { get; init; }

    /// <summary>The hold bags.</summary>
    public BagFacts? Bags { get; init; }

    /// <summary>The subject's own past, from its own record.</summary>
    [JsonPropertyName("hx")]
    public HistoryFacts? History { get; init; }

    /// <summary>What the network knows of what the subject shares with others.</summary>
    [JsonPropertyName("nw")]
    public NetworkFacts? Network { get; init; }

    /// <summary>The waybill, for cargo.</summary>
    [JsonPropertyName("aw")]
    public ConsignmentFacts? Consignment { get; init; }

    /// <summary>The mail item.</summary>
    [JsonPropertyName("ml")]
    public MailFacts? Mail { get; init; }

    /// <summary>The lists and the review of a flight, for rules about the work itself.</summary>
    [JsonPropertyName("fw")]
    public FlightWorkFacts? FlightWork { get; init; }

    /// <summary>A warning that is owed an answer.</summary>
    [JsonPropertyName("wn")]
    public WarningFacts? Warning { get; init; }

    /// <summary>The record of a rule.</summary>
    [JsonPropertyName("rs")]
    public RuleRecordFacts? RuleRecord { get; init; }

    /// <summary>Counters of an officer's own log, for the internal inspector.</summary>
    [JsonPropertyName("oa")]
    public OfficerConductFacts? OfficerConduct { get; init; }
}
