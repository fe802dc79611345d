using System.Collections.Immutable;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Pnrgov;

/// <summary>One booking (PNR): what stands from SRC to the next SRC.</summary>
public sealed record PnrRecord
{
    private readonly string? _fingerprint;
    private readonly (RecordSource? Source, ulong Place) _origin;

    /// <summary>Where the record was read from.</summary>
    internal (RecordSource Source, ulong Place) Origin
    {
        init => _origin = value;
    }

    /// <summary>The booking's locators, the pushing carrier's first; the others name the same booking in other systems.</summary>
    public ImmutableArray<RecordLocator> Locators { get; init; } = [];

    /// <summary>The pushing carrier's locator; null when the record has none.</summary>
    public string? Locator => Locators.IsEmpty ? null : Locators[0].Locator;

    /// <summary>When the booking was made (first RCI), UTC unless the sender agreed otherwise; midnight where no time is given.</summary>
    public DateTime? CreatedAt => Locators.IsEmpty ? null : Locators[0].CreatedAt;

    /// <summary>Last change (DAT 700), UTC.</summary>
    public DateTime? ChangedAt { get; init; }

    /// <summary>Ticket issue (DAT 710), UTC.</summary>
    public DateTime? TicketedAt { get; init; }

    /// <summary>Who booked (ORG of the record). Empty together with no flight, in an update push: the booking is cancelled.</summary>
    public Originator? BookedBy { get; init; }

    /// <summary>The travellers in the order sent, without group names and without the TBA places of a group.</summary>
    public ImmutableArray<PnrTraveller> Travellers { get; init; } = [];

    /// <summary>Name of the group, if it is a group booking.</summary>
    public string? GroupName { get; init; }

    /// <summary>The flights of the itinerary in order of departure; those without date and ports (OPEN, ARNK) last.</summary>
    public ImmutableArray<PnrFlight> Flights { get; init; } = [];

    /// <summary>Telephones, mail and other contacts of the booking that belong to no single traveller.</summary>
    public ImmutableArray<BookingContact> Contacts { get; init; } = [];

    /// <summary>Addresses of the booking.</summary>
    public ImmutableArray<PostalAddress> Addresses { get; init; } = [];

    /// <summary>Payments of all tickets of the booking.</summary>
    public ImmutableArray<Payment> Payments { get; init; } = [];

    /// <summary>Locators this booking was divided from or into (EQN and RCI of the split group).</summary>
    public ImmutableArray<RecordLocator> SplitLocators { get; init; } = [];

    /// <summary>Services booked beside the flights, by code (MSG of the non-air group; 8 is a hotel).</summary>
    public ImmutableArray<string> NonAirServices { get; init; } = [];

    /// <summary>History groups (ABI) in the record; their content is not kept.</summary>
    public int HistoryGroups { get; init; }

    /// <summary>
    /// Codes of services (UMNR, PETC, ...), each once, without their text. Those whose content the model holds elsewhere (DOCS, SEAT, ...)
    /// are left out, and so are sensitive ones, see <see cref="SensitiveDropped"/>, and any unknown.
    /// </summary>
    public ImmutableArray<string> ServiceCodes { get; init; } = [];

    /// <summary>Service codes and texts about meals, medical care or other sensitive matters that were dropped. Which, is not kept.</summary>
    public int SensitiveDropped { get; init; }

    /// <summary>Infants named only by a service (INFT) and without a TIF of their own.</summary>
    public ImmutableArray<ListedPerson> Infants { get; init; } = [];

    /// <summary>
    /// Whether an update push that holds the record so cancels it: no traveller's flight is left (crib: ORG empty and no flight), or
    /// every flight has a cancelled status.
    /// </summary>
    public bool IsCancelled { get; init; }

    /// <summary>
    /// First 16 bytes of the SHA-256 of the record's bytes without line ends, hex: the same record pushed again has the same.
    /// Empty in a record that was not read. Found when it is asked for, from the input.
    /// </summary>
    public string Fingerprint
    {
        get => _fingerprint ?? _origin.Source?.FingerprintOf(_origin.Place) ?? "";
        init => _fingerprint = value;
    }

    /// <summary>Number of the record's SRC in the message, UNH being 1.</summary>
    public int Position { get; init; }
}

/// <summary>A booking's name in one system (RCI).</summary>
/// <param name="Company">Airline or system, such as <c>SK</c> or <c>1G</c>.</param>
/// <param name="Locator">The locator.</param>
/// <param name="Type">Type, null for a booking; <c>C</c> is departure control's own reference.</param>
/// <param name="CreatedAt">When it was made, UTC; midnight where no time is given.</param>
public sealed record RecordLocator(string? Company, string Locator, string? Type = null, DateTime? CreatedAt = null);

/// <summary>A contact of a booking.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Number or address, e-mail written with @.</param>
/// <param name="Source">Where it stood: CTC and a letter (CTCE, CTCM, CTCH, ...), or ADD, IFT or LTS.</param>
public sealed record BookingContact(ContactKind Kind, string Value, string Source);

/// <summary>A payment (FOP).</summary>
public sealed record Payment
{
    private readonly decimal _amount;
    private readonly bool _hasAmount;
    private readonly CompactNumber _traveller;
    private readonly CompactNumber _ticket;

    /// <summary>CC card, CA cash, CK cheque, MS miscellaneous, GR government, DP direct; as sent.</summary>
    public string? Form { get; init; }

    /// <summary>Whether the form is the old one of an exchanged ticket (component 2 is 2).</summary>
    public bool IsOld { get; init; }

    /// <summary>Amount; null when not given.</summary>
    public decimal? Amount
    {
        get => _hasAmount ? _amount : null;
        init => (_hasAmount, _amount) = (value is not null, value ?? 0);
    }

    /// <summary>Card company, such as <c>VI</c>.</summary>
    public string? Vendor { get; init; }

    /// <summary>Card number masked to its first six and last four digits, the others X. Never the whole number.</summary>
    public string? MaskedNumber { get; init; }

    /// <summary>
    /// Keyed hash of the whole card number (HMAC-SHA-256, first 16 bytes, hex): the same card has the same token. Null when the number
    /// came masked, or no key was given to the reader.
    /// </summary>
    public string? CardToken { get; init; }

    /// <summary>Expiry of the card as sent (MMYY).</summary>
    public string? CardExpiry { get; init; }

    /// <summary>Name of the sponsor, where somebody else pays (IFT 43).</summary>
    public string? Payer { get; init; }

    /// <summary>Currency of the ticket's total (MON), if known.</summary>
    public string? Currency { get; init; }

    /// <summary>Place in <see cref="PnrRecord.Travellers"/> of the one under whom it stands; null when under none.</summary>
    public int? Traveller
    {
        get => _traveller.Value;
        init => _traveller = new CompactNumber(value);
    }

    /// <summary>Place in the traveller's tickets of the one it pays; null when no ticket stands before it.</summary>
    public int? Ticket
    {
        get => _ticket.Value;
        init => _ticket = new CompactNumber(value);
    }
}
