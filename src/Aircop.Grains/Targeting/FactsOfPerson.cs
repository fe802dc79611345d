using System.Collections.Frozen;
using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Reference;
using Aircop.Grains.Passengers;
using Facts = Aircop.Targeting;

namespace Aircop.Grains.Targeting;

/// <summary>Turns what lists say of the people of a flight into the facts that rules read. What was not seen stays null.</summary>
internal sealed class FactsOfPerson
{
    private readonly Facts.FlightFacts _flight;
    private readonly DateTimeOffset _arrival;
    private readonly PartiesOfFlight _parties;
    private readonly IPlaces _places;
    private readonly IdentityKeys _identities;

    /// <summary>Facts of the people of one flight.</summary>
    /// <param name="legs">Legs in order; at least one.</param>
    /// <param name="present">Everybody who is on the flight.</param>
    /// <param name="places">Airports.</param>
    /// <param name="identities">Keyed hashes of locators.</param>
    /// <param name="received">When the list was received, UTC.</param>
    public FactsOfPerson(
        IReadOnlyList<FlightLeg> legs, IEnumerable<ManifestPerson> present, IPlaces places, IdentityKeys identities, DateTimeOffset received)
    {
        _flight = Flight(legs, places, received);
        _arrival = legs[^1].Arrival;
        _parties = new PartiesOfFlight(present);
        (_places, _identities) = (places, identities);
    }

    /// <summary>Keys of the facts that are given here. Rules that need others are not in force: they could not be judged of anybody.</summary>
    public static FrozenSet<string> Fed { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "booking.created", "booking.paymentForm", "booking.payerName", "booking.payerIsCompany", "booking.contactPhones", "booking.segments",
        "booking.segments.from", "booking.segments.to", "booking.segments.index", "booking.stayNights", "booking.oneWay", "booking.party",
        "booking.flownKm", "booking.directKm", "booking.directService", "flight.from", "flight.to", "flight.departure", "flight.arrival",
        "flight.distanceKm", "flight.international", "flight.hoursToDeparture", "bags.acceptedCount", "bags.weightKg", "bags.tagCount",
        "api.documentCount", "subject.asOf", "booking.destination", "booking.locator", "booking.agency", "booking.changes", "booking.changes.at",
        "booking.changes.kind", "booking.split", "booking.splitAt", "booking.splitKeepsFlight", "booking.splitSeatRows", "booking.seatRow",
        "booking.segments.listsArrive", "bags.tags", "bags.tags.destination", "flight.fromCountry", "api.age", "api.documentsValid",
        "api.documentIssued", "api.checkInGapMinutes", "api.strangersGapMinutes", "api.separateBagPools", "api.documentReportedLost", "api.lookouts",
        "api.lookouts.likeness", "api.lookouts.sameBirthDate", "api.lookouts.swappedBirthDate", "api.lookouts.sameDocument",
        "api.lookouts.missingPerson");

    /// <summary>Facts of one person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="changes">What changed in the journey of the booking.</param>
    /// <param name="lookouts">What screening says of the person.</param>
    public Facts.SubjectFacts Of(ManifestPerson person, ImmutableArray<Facts.BookingChange> changes, OnLookouts lookouts)
    {
        var party = _parties.Of(person);
        return new Facts.SubjectFacts
        {
            Flight = _flight,
            Api = Api(person, party, lookouts),
            Bags = person.Bags is { } bags ? Bags(bags) : null,
            Booking = person.Booking is { } booking ? Booking(person, booking, party, changes) : null,
        };
    }

    private Facts.ApiFacts Api(ManifestPerson person, IReadOnlyList<ManifestPerson> party, OnLookouts lookouts)
    {
        var inUse = person.Documents.FirstOrDefault(static document => document.Type is not "V");
        var landing = DateOnly.FromDateTime(_arrival.UtcDateTime);
        return new Facts.ApiFacts
        {
            Age = person.Birth is { } birth ? Ages.On(birth, DateOnly.FromDateTime(_flight.DepartureUtc!.Value.UtcDateTime)) : null,
            DocumentCount = person.Documents.Length,
            DocumentsValid = inUse is null || person.Documents.Any(static document => document.Expiry is null) ? null
                : person.Documents.All(document => document.Expiry >= landing),
            DocumentIssued = inUse?.Issued is { } issued ? Midnight(issued) : null,
            CheckInGapMinutes = CheckIns.GapMinutes(party),
            StrangersGapMinutes = CheckIns.StrangersGapMinutes(person, party),
            SeparateBagPools = CheckIns.SeparateBags(party),
            DocumentReportedLost = lookouts.DocumentReportedLost,
            Lookouts = lookouts.Candidates,
        };
    }

    // None of one's own may be bags in the pool of another.
    private static Facts.BagFacts Bags(Baggage bags) => new()
    {
        AcceptedCount = bags is { Count: 0, Pooled: true } ? null : bags.Count,
        WeightKg = bags.WeightKg,
        TagCount = bags.Tags.Length,
        Tags = bags.TagDestinations.IsEmpty ? default : [.. bags.TagDestinations.Select(static port => new Facts.BagTagFacts(port))],
    };

    private Facts.BookingFacts Booking(
        ManifestPerson person, BookingFacts booking, IReadOnlyList<ManifestPerson> party, ImmutableArray<Facts.BookingChange> changes)
    {
        var way = Way(booking.Itinerary);
        var (flown, direct, service) = Route(way, _places);
        DateTimeOffset? back = booking.ReturnDate is { } date ? Midnight(date) : null;
        var others = booking.SplitLocators.SelectMany(_parties.InBooking).ToArray();
        return new Facts.BookingFacts
        {
            Locator = person.Locator.Length > 0 ? _identities.OfLocator(person.Locator) : null,
            CreatedUtc = booking.CreatedAt,
            PaymentForm = booking.Payment == PaymentForm.Unspecified ? null : (Facts.PaymentForm)booking.Payment,
            PayerName = booking.PayerName,
            PayerIsCompany = booking.PayerIsCompany,
            AgencyId = booking.Agency,
            ContactPhones = booking.Phone is { } phone ? [phone] : default,
            ContactEmails = booking.Mail is { } mail ? [mail] : default,
            Segments = way.IsEmpty ? default : Segments(way),
            ReturnUtc = back,
            StayNights = back is { } day && day.Date >= _arrival.UtcDateTime.Date ? (day.Date - _arrival.UtcDateTime.Date).Days : null,
            OneWay = booking.OneWay,
            Party = [.. party.Select(member => new Facts.PartyMember(member.Surname, member.Given))],
            FlownKm = flown,
            DirectKm = direct,
            DirectServiceExists = service,
            Changes = changes.IsDefault ? [] : changes,
            Split = booking.SplitLocators.Length > 0,
            SplitAt = booking.SplitAt,
            SplitKeepsFlight = others.Length > 0,
            SplitSeatRows = Seats.RowsBetween(person, others),
            SeatRow = Seats.Row(person.Seat),
        };
    }

    // Facts of a flight's first and last leg taken together.
    private static Facts.FlightFacts Flight(IReadOnlyList<FlightLeg> legs, IPlaces places, DateTimeOffset received)
    {
        var (first, last) = (legs[0], legs[^1]);
        var known = places.TryFind(first.From, out var from) & places.TryFind(last.To, out var to);
        return new Facts.FlightFacts
        {
            From = first.From,
            To = last.To,
            FromCountry = from?.Country,
            DepartureUtc = first.Departure,
            ArrivalUtc = last.Arrival,
            DistanceKm = known ? places.DistanceKm(from!, to) : null,
            International = known ? from!.Country != to.Country : null,
            HoursToDeparture = (first.Departure - received).TotalHours,
        };
    }

    // Of a journey there and back the half that the flight belongs to: it turns about half-way.
    private ImmutableArray<string> Way(ImmutableArray<string> itinerary)
    {
        if (itinerary.Length < 3 || itinerary[0] != itinerary[^1]) return itinerary;
        var turn = itinerary.Length / 2;
        for (var i = turn + 1; i < itinerary.Length; i++)
            if (itinerary[i - 1] == _flight.From && itinerary[i] == _flight.To) return itinerary[turn..];
        return itinerary[..(turn + 1)];
    }

    private ImmutableArray<Facts.SegmentFacts> Segments(ImmutableArray<string> itinerary)
    {
        var segments = ImmutableArray.CreateBuilder<Facts.SegmentFacts>(itinerary.Length - 1);
        for (var i = 1; i < itinerary.Length; i++)
            segments.Add(new Facts.SegmentFacts(itinerary[i - 1], itinerary[i], null) { Index = i - 1, ListsArrive = ListsArrive(itinerary[i - 1], itinerary[i]) });
        return segments.MoveToImmutable();
    }

    // Lists are sent to where a flight lands and, before it leaves, to where it starts.
    private bool? ListsArrive(string from, string to) =>
        _places.TryFind(from, out var start) & _places.TryFind(to, out var end) ? _places.CollectsLists(start) || _places.CollectsLists(end) : null;

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    private static (double? Flown, double? Direct, bool? Service) Route(ImmutableArray<string> itinerary, IPlaces places)
    {
        if (itinerary.Length < 2 || !places.TryFind(itinerary[0], out var origin)) return (null, null, null);
        var flown = 0d;
        var before = origin;
        foreach (var code in itinerary.AsSpan()[1..])
        {
            if (!places.TryFind(code, out var next)) return (null, null, null);
            flown += places.DistanceKm(before, next);
            before = next;
        }

        return before.Iata == origin.Iata ? (null, null, null) : (flown, places.DistanceKm(origin, before), places.HasDirectService(origin, before));
    }
}
