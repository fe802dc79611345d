namespace Aircop.Targeting;

/// <summary>What a rule is about.</summary>
public enum RuleSubject
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>A traveller on a flight.</summary>
    Passenger,

    /// <summary>Goods under a waybill.</summary>
    Consignment,

    /// <summary>A mail item.</summary>
    MailItem,

    /// <summary>The lists and the review of a flight.</summary>
    Flight,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>A rule's own record.</summary>
    Rule,

    /// <summary>An officer's log.</summary>
    Officer,
}

/// <summary>How far a rule has to look.</summary>
public enum RuleLevel
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>The record at hand is enough.</summary>
    Record,

    /// <summary>Needs the subject's own past.</summary>
    History,

    /// <summary>Needs the network's indexes.</summary>
    Network,
}

/// <summary>Phases of a travel cycle.</summary>
[Flags]
public enum RulePhases
{
    /// <summary>In no phase of travel: rules about the work.</summary>
    None = 0,

    /// <summary>Before check-in opens.</summary>
    PreDeparture = 1,

    /// <summary>From check-in to the closing of the doors.</summary>
    Departure = 2,

    /// <summary>While the aircraft is in the air.</summary>
    PreArrival = 4,

    /// <summary>From the block to the exit.</summary>
    Arrival = 8,

    /// <summary>After the exit.</summary>
    PostArrival = 16,
}

/// <summary>Where a control that a rule suggests is best done. A suggestion, never an order.</summary>
public enum RulePoint
{
    /// <summary>Nowhere in particular.</summary>
    Unspecified = 0,

    /// <summary>Check-in.</summary>
    CheckIn,

    /// <summary>Outbound control.</summary>
    Outbound,

    /// <summary>Gate.</summary>
    Gate,

    /// <summary>Transit zone.</summary>
    TransitZone,

    /// <summary>Gate of arrival.</summary>
    OnArrivalGate,

    /// <summary>First control line.</summary>
    Primary,

    /// <summary>Baggage hall.</summary>
    BaggageHall,

    /// <summary>Customs exit.</summary>
    CustomsExit,

    /// <summary>Cargo shed.</summary>
    CargoShed,

    /// <summary>Mail centre.</summary>
    MailCentre,

    /// <summary>At the aircraft.</summary>
    AircraftSide,
}

/// <summary>A parameter of a rule, which an analyst may set within its range.</summary>
/// <param name="Name">Its name in the condition.</param>
/// <param name="Value">Its value.</param>
/// <param name="Unit">Unit, for example <c>h</c>, <c>km</c>, <c>kg</c>, <c>nights</c>; empty for a ratio or a count.</param>
/// <param name="Least">Least value allowed.</param>
/// <param name="Most">Greatest value allowed.</param>
public sealed record RuleParameter(string Name, double Value, string Unit, double Least, double Most);

/// <summary>Codes of legal bases.</summary>
public static class LegalBases
{
    /// <summary>Assessment before arrival for the prevention of terrorism and serious crime.</summary>
    public const string SeriousCrime = "basis.seriousCrime";

    /// <summary>Customs control of currency carried over a border.</summary>
    public const string CurrencyControl = "basis.currencyControl";

    /// <summary>Trade in protected species.</summary>
    public const string ProtectedSpecies = "basis.protectedSpecies";

    /// <summary>Protection of victims of trafficking.</summary>
    public const string VictimProtection = "basis.victimProtection";

    /// <summary>Customs control of goods and mail.</summary>
    public const string CustomsControl = "basis.customsControl";

    /// <summary>Supervision of the task force's own work.</summary>
    public const string OwnSupervision = "basis.ownSupervision";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [SeriousCrime, CurrencyControl, ProtectedSpecies, VictimProtection, CustomsControl, OwnSupervision];
}

/// <summary>Words of messages.</summary>
internal static class RuleWords
{
    public static string Of(RuleSubject subject) => subject switch
    {
        RuleSubject.MailItem => "a mail item",
        RuleSubject.Officer => "an officer",
        _ => "a " + subject.ToString().ToLowerInvariant(),
    };
}
