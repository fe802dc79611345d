using System.Collections.Immutable;
using Aircop.Contracts.Network;
using Aircop.Grains.Flights;
using Aircop.Grains.Passengers;
using Aircop.Targeting;
using BookingFacts = Aircop.Contracts.Flights.BookingFacts;
using PaymentForm = Aircop.Contracts.Flights.PaymentForm;

namespace Aircop.Grains.Network;

/// <summary>Turns what the network answered into facts of people of one flight. What could not be asked for stays null; what was asked for and is not there is empty.</summary>
internal sealed class FactsOfShared
{
    private readonly FlightState _flight;
    private readonly FlightParties _parties;
    private readonly IReadOnlyDictionary<string, LinkShared> _links;
    private readonly IdentityKeys _identities;
    private readonly SharedRows _rows;
    private readonly OfficeBookings _offices;
    private readonly PayerOfInterest _payers;
    private readonly LikeSeizures _seizures;
    private readonly NetworkFacts _ofAll;
    private readonly Dictionary<string, ImmutableArray<OutcomeFacts>> _agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<NetworkFacts, NetworkFacts> _alike = [];

    public FactsOfShared(
        string key, FlightState flight, FlightParties parties, IReadOnlyDictionary<string, LinkShared> links, RouteShared route, FreshSeizures fresh,
        PayerOfInterest payers, IdentityKeys identities)
    {
        (_flight, _parties, _links, _identities) = (flight, parties, links, identities);
        _rows = new SharedRows(key, flight.Legs[0].Departure, flight.Legs[^1].Arrival);
        _offices = new OfficeBookings(flight, parties, _rows, identities);
        _payers = payers;
        _seizures = new LikeSeizures(flight, parties, fresh, identities);
        _ofAll = new NetworkFacts
        {
            RouteOutcomes = Outcomes.OfFinds(route.Outcomes, _rows.Moment),
            MeanPositiveRate = fresh.Controls > 0 ? fresh.Positives / (double)fresh.Controls : null,
            RouteWeek = route.Week,
            RouteMean = route.Mean,
            RouteDeviation = route.Deviation,
        };
    }

    /// <summary>The facts of one. Those who share nothing have the same, and share one object.</summary>
    /// <param name="entry">The person.</param>
    /// <param name="links">The person's links.</param>
    /// <param name="agency">The agency that booked; null when not known.</param>
    public NetworkFacts Of(PersonEntry entry, BookingLinks links, string? agency)
    {
        if (entry.Person.Booking is not { } booking) return Alike(_ofAll);
        var party = _parties.Of(entry.Person);
        var own = LinkBookings.Of(entry, party, _flight, firstJourney: null, _identities);
        LinkShared?[] paid = [Link(links.Card), Link(links.Payer)];
        LinkShared?[] reached = [Link(links.Phone), Link(links.Mail)];
        return Alike(_ofAll with
        {
            OnCard = links is { Card: null, Payer: null } && !IsPaidWithoutCard(booking) ? default : _rows.Of(own, paid, reached),
            OnContact = links is { Phone: null, Mail: null } ? default : _rows.Of(own, reached, paid),
            CourierLike = CourierLike.Is(entry.Person, party, _flight.Legs[0].Departure, _flight.Legs[^1].Arrival),
            SameOffice = _offices.Of(entry.Person),
            AgencyOutcomes = agency is null ? default : OfAgency(agency),
            Seizures = _seizures.Of(entry),
            PayerOnLookout = _payers.Of(booking, party),
            PayerSteps = PayerSteps.Of(
                links, links.Payer is not null || booking.Payment == PaymentForm.CardThirdParty, link => Link(link)?.Outcomes.Any(outcome => outcome.Positive) is true),
        });
    }

    private static bool IsPaidWithoutCard(BookingFacts booking) =>
        booking is { PayerName: null, Payment: PaymentForm.Cash or PaymentForm.BankTransfer or PaymentForm.AgencyCredit or PaymentForm.Voucher or PaymentForm.Miles or PaymentForm.Corporate };

    private LinkShared? Link(string? link) => link is null ? null : _links.GetValueOrDefault(link);

    private ImmutableArray<OutcomeFacts> OfAgency(string agency)
    {
        if (!_agencies.TryGetValue(agency, out var outcomes)) _agencies.Add(agency, outcomes = Outcomes.OfControls(Link(agency)?.Outcomes ?? [], _rows.Moment));
        return outcomes;
    }

    private NetworkFacts Alike(NetworkFacts facts)
    {
        if (_alike.TryGetValue(facts, out var known)) return known;
        return _alike[facts] = facts;
    }
}
