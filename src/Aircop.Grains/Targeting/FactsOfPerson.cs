using System.Collections.Frozen;
using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Reference;
using Facts = Aircop.Targeting;

namespace Aircop.Grains.Targeting;

/// <summary>Turns what lists say of a person into the facts that rules read. What was not seen stays null.</summary>
internal static class FactsOfPerson
{
    /// <summary>Keys of the facts that are given here. Rules that need others are not in force: they could not be judged of anybody.</summary>
    public static FrozenSet<string> Fed { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "booking.created", "booking.paymentForm", "booking.payerName", "booking.payerIsCompany", "booking.contactPhones", "booking.segments",
        "booking.segments.from", "booking.segments.to", "booking.segments.index", "booking.stayNights", "booking.oneWay", "booking.party",
        "booking.flownKm", "booking.directKm", "booking.directService", "flight.from", "flight.to", "flight.fromCountry", "flight.departure", "flight.arrival",
        "flight.distanceKm", "flight.international", "flight.hoursToDeparture", "bags.acceptedCount", "bags.weightKg", "bags.tagCount",
        "api.documentCount", "subject.asOf");

    /// <summary>Facts of one person of a flight.</summary>
    /// <param name="person">The person.</param>
    /// <param name="party">Everybody of the same booking, the person included.</param>
    /// <param name="flight">Facts of the flight.</param>
    /// <param name="places">Airports.</param>
    /// <param name="arrival">Arrival of the flight, UTC.</param>
    public static Facts.SubjectFacts Of(
        ManifestPerson person, IReadOnlyList<ManifestPerson> party, Facts.FlightFacts flight, IPlaces places, DateTimeOffset arrival) => new()
    {
        Flight = flight,
        Api = new Facts.ApiFacts { DocumentCount = person.Documents.Length },
        Bags = person.Bags is { } bags
            ? new Facts.BagFacts { AcceptedCount = bags.Count, WeightKg = bags.WeightKg, TagCount = bags.Tags.Length }
            : null,
        Booking = person.Booking is { } booking ? Booking(booking, party, places, arrival) : null,
    };

    /// <summary>Facts of a flight's first and last leg taken together.</summary>
    /// <param name="legs">Legs in order; at least one.</param>
    /// <param name="places">Airports.</param>
    /// <param name="received">When the list was received, UTC.</param>
    public static Facts.FlightFacts Flight(IReadOnlyList<FlightLeg> legs, IPlaces places, DateTimeOffset received)
    {
        var (first, last) = (legs[0], legs[^1]);
        var begins = places.TryFind(first.From, out var from);
        var known = places.TryFind(last.To, out var to) && begins;
        return new Facts.FlightFacts
        {
            From = first.From,
            To = last.To,
            FromCountry = begins ? from.Country : null,
            DepartureUtc = first.Departure,
            ArrivalUtc = last.Arrival,
            DistanceKm = known ? places.DistanceKm(from, to) : null,
            International = known ? from.Country != to.Country : null,
            HoursToDeparture = (first.Departure - received).TotalHours,
        };
    }

    private static Facts.BookingFacts Booking(BookingFacts booking, IReadOnlyList<ManifestPerson> party, IPlaces places, DateTimeOffset arrival)
    {
        var (flown, direct, service) = Route(booking.Itinerary, places);
        DateTimeOffset? back = booking.ReturnDate is { } date ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) : null;
        return new Facts.BookingFacts
        {
            CreatedUtc = booking.CreatedAt,
            PaymentForm = booking.Payment == PaymentForm.Unspecified ? null : (Facts.PaymentForm)booking.Payment,
            PayerName = booking.PayerName,
            PayerIsCompany = booking.PayerIsCompany,
            AgencyId = booking.Agency,
            ContactPhones = booking.Phone is { } phone ? [phone] : default,
            ContactEmails = booking.Mail is { } mail ? [mail] : default,
            Segments = booking.Itinerary.IsEmpty ? default : Segments(booking.Itinerary),
            ReturnUtc = back,
            StayNights = back is { } day && day.Date >= arrival.UtcDateTime.Date ? (day.Date - arrival.UtcDateTime.Date).Days : null,
            OneWay = booking.OneWay,
            Party = [.. party.Select(member => new Facts.PartyMember(member.Surname, member.Given))],
            FlownKm = flown,
            DirectKm = direct,
            DirectServiceExists = service,
        };
    }

    private static ImmutableArray<Facts.SegmentFacts> Segments(ImmutableArray<string> itinerary)
    {
        var segments = ImmutableArray.CreateBuilder<Facts.SegmentFacts>(itinerary.Length - 1);
        for (var i = 1; i < itinerary.Length; i++) segments.Add(new Facts.SegmentFacts(itinerary[i - 1], itinerary[i], null) { Index = i - 1 });
        return segments.MoveToImmutable();
    }

    private static (double? Flown, double? Direct, bool? Service) Route(ImmutableArray<string> itinerary, IPlaces places)
    {
        if (itinerary.Length < 2 || !places.TryFind(itinerary[0], out var origin)) return default;
        var flown = 0d;
        var before = origin;
        foreach (var code in itinerary.AsSpan()[1..])
        {
            if (!places.TryFind(code, out var next)) return default;
            flown += places.DistanceKm(before, next);
            before = next;
        }

        return before.Iata == origin.Iata ? default : (flown, places.DistanceKm(origin, before), places.HasDirectService(origin, before));
    }
}
