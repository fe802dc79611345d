using System.Collections.Immutable;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Somebody who travels under a booking (TIF of group 2), with what services and check-in say of them.</summary>
public sealed record PnrTraveller
{
    private readonly CompactNumber _fareAge;
    private readonly CompactTime _checkedInAt;

    /// <summary>
    /// The person: names without titles, and from DOCS sex, birth, nationalities and documents; locators of the booking; the seat on the
    /// pushed flight; bags checked in for it; the position is that of TIF.
    /// </summary>
    public required ListedPerson Person { get; init; }

    /// <summary>Surname as sent in TIF, with suffix, such as <c>SMITHJR</c>.</summary>
    public string? SurnameAsSent { get; init; }

    /// <summary>Given names as sent in TIF, with title, such as <c>JOHNMR</c>.</summary>
    public string? GivenAsSent { get; init; }

    /// <summary>Title taken off the end of the given names, such as <c>MR</c>; null when there was none.</summary>
    public string? Title { get; init; }

    /// <summary>JR or SR, taken off where it is a word of its own or the document agrees; null when there was none.</summary>
    public string? Suffix { get; init; }

    /// <summary>Type: A adult, C child, IN infant without a seat; as sent.</summary>
    public string? Type { get; init; }

    /// <summary>Reference within the record that ties services and check-in to the traveller; as sent.</summary>
    public string? Reference { get; init; }

    /// <summary>Reference of the traveller who accompanies, or of the infant carried; as sent.</summary>
    public string? AccompaniedBy { get; init; }

    /// <summary>Names as in the travel document, where DOCS gives them and they differ from TIF's.</summary>
    public DocumentName? DocumentName { get; init; }

    /// <summary>
    /// The person under the names of the travel document where DOCS gives them, else as in <see cref="Person"/>: names of bookings are cut
    /// off and glued together, the document's is the whole one.
    /// </summary>
    public ListedPerson PersonByDocument => DocumentName is { Surname.Length: > 0 } name
        ? Person with { Surname = name.Surname, Given = name.Given ?? Person.Given, Second = name.Second ?? Person.Second }
        : Person;

    /// <summary>Seats by flight, in the order of the itinerary.</summary>
    public ImmutableArray<SeatOnFlight> Seats { get; init; } = [];

    /// <summary>Tickets.</summary>
    public ImmutableArray<Ticket> Tickets { get; init; } = [];

    /// <summary>Loyalty accounts as company and number, such as <c>SQ 8794285757</c>.</summary>
    public ImmutableArray<string> Loyalty { get; init; } = [];

    /// <summary>Age given with the fare (FAR); null when not given.</summary>
    public int? FareAge
    {
        get => _fareAge.Value;
        init => _fareAge = new CompactNumber(value);
    }

    /// <summary>Boarding number at check-in for the pushed flight (TRI); null when not checked in.</summary>
    public string? BoardingNumber { get; init; }

    /// <summary>When the traveller was checked in for the pushed flight (DAT 2), UTC.</summary>
    public DateTime? CheckedInAt
    {
        get => _checkedInAt.Value;
        init => _checkedInAt = new CompactTime(value);
    }

    /// <summary>Check-ins on all flights, in the order of the itinerary, with the bags given up for each.</summary>
    public ImmutableArray<CheckIn> CheckIns { get; init; } = [];
}

/// <summary>A check-in for one flight (TRI with SSD and TBD).</summary>
/// <param name="Flight">Place of the flight in <see cref="PnrRecord.Flights"/>.</param>
/// <param name="BoardingNumber">Boarding number as sent.</param>
/// <param name="At">When (DAT 2), UTC.</param>
/// <param name="Bags">Bags as told for this traveller; a pool's tags may stand under several. Null when nothing is told.</param>
/// <param name="Pool">HP head of a pool of bags, MP member of one, null in none.</param>
public sealed record CheckIn(int Flight, string? BoardingNumber, DateTime? At, Baggage? Bags, string? Pool);

/// <summary>Names as a travel document has them (SSR DOCS).</summary>
/// <param name="Surname">Surname.</param>
/// <param name="Given">Given name without title.</param>
/// <param name="Second">Second given name.</param>
public sealed record DocumentName(string? Surname, string? Given, string? Second);

/// <summary>A seat on one flight of the itinerary.</summary>
/// <param name="From">Port of departure of the flight.</param>
/// <param name="To">Port of arrival.</param>
/// <param name="Seat">Seat without leading zeros, such as <c>11D</c>.</param>
public sealed record SeatOnFlight(string? From, string? To, string Seat);

/// <summary>A ticket (TKT, MON, PTK).</summary>
public sealed record Ticket
{
    private readonly CompactTime _issuedAt;
    private readonly decimal _baseFare;
    private readonly decimal _total;
    private readonly bool _hasBaseFare;
    private readonly bool _hasTotal;

    /// <summary>Number; null when ticketless or pending.</summary>
    public string? Number { get; init; }

    /// <summary>Type as sent, T for a ticket.</summary>
    public string? Type { get; init; }

    /// <summary>Base fare (MON B).</summary>
    public decimal? BaseFare
    {
        get => _hasBaseFare ? _baseFare : null;
        init => (_hasBaseFare, _baseFare) = (value is not null, value ?? 0);
    }

    /// <summary>Total (MON T).</summary>
    public decimal? Total
    {
        get => _hasTotal ? _total : null;
        init => (_hasTotal, _total) = (value is not null, value ?? 0);
    }

    /// <summary>Currency of the total.</summary>
    public string? Currency { get; init; }

    /// <summary>When it was issued (DAT 710), UTC.</summary>
    public DateTime? IssuedAt
    {
        get => _issuedAt.Value;
        init => _issuedAt = new CompactTime(value);
    }
}
