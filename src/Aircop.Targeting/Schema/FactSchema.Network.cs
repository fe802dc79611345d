using static Aircop.Targeting.Seen;

namespace Aircop.Targeting;

public sealed partial class FactSchema
{
    private static readonly FactType Threats = ChoiceOf<Threat>();

    private static FactField[] NetworkFields() =>
    [
        Shared("nw.onCard", f => f.Network is { } network ? List(network.OnCard) : null),
        Shared("nw.onContact", f => f.Network is { } network ? List(network.OnContact) : null),
        Shared("nw.sameOffice", f => f.Network is { } network ? List(network.SameOffice) : null),
        Outcomes("nw.agencyOutcomes", f => f.Network is { } network ? List(network.AgencyOutcomes) : null),
        Outcomes("nw.routeOutcomes", f => f.Network is { } network ? List(network.RouteOutcomes) : null),
        Outcomes("nw.agentOutcomes", f => f.Network is { } network ? List(network.AgentOutcomes) : null),
        Outcomes("nw.shipperOutcomes", f => f.Network is { } network ? List(network.ShipperOutcomes) : null),
        Outcomes("nw.originOutcomes", f => f.Network is { } network ? List(network.OriginOutcomes) : null),
        Number("nw.meanPositiveRate", f => Value(f.Network?.MeanPositiveRate)),
        Rows<CoTraveller>(
            "nw.coTravellers", f => f.Network is { } network ? List(network.CoTravellers) : null, "lastTogether", 0,
            new("lastTogether", FactType.Time, c => Time(c.LastTogether)), new("flights", FactType.Number, c => Value(c.Flights)),
            new("journeys", FactType.Number, c => Value(c.Journeys)),
            new("oneBooking", c => Told(c.OneBooking)), new("positive", c => Told(c.Positive)), new("onLookout", c => Told(c.OnLookout))),
        Rows<SeizureLikeness>(
            "nw.seizures", f => f.Network is { } network ? List(network.Seizures) : null, "at", 0,
            new("at", FactType.Time, s => Time(s.At)), new("sameRoute", s => Told(s.SameRoute)), new("sameAgency", s => Told(s.SameAgency)),
            new("sameLead", s => Told(s.SameLead)), new("samePayerKind", s => Told(s.SamePayerKind)), new("sameStay", s => Told(s.SameStay)),
            new("sameBags", s => Told(s.SameBags))),
        Truth("nw.courierLike", f => Told(f.Network?.CourierLike)),
        Number("nw.routeWeek", f => Value(f.Network?.RouteWeek)),
        Number("nw.routeMean", f => Value(f.Network?.RouteMean)),
        Number("nw.routeDeviation", f => Value(f.Network?.RouteDeviation)),
        Truth("nw.payerOnLookout", f => Told(f.Network?.PayerOnLookout)),
        Number("nw.payerSteps", f => Value(f.Network?.PayerSteps)),
        Rows<AddressedBill>(
            "nw.atAddress", f => f.Network is { } network ? List(network.AtAddress) : null, "at", 0,
            new("at", FactType.Time, b => Time(b.At)), new("bill", FactType.Key, b => b.Bill)),
        Rows<AddressedMail>(
            "nw.toAddressee", f => f.Network is { } network ? List(network.ToAddressee) : null, "at", 0,
            new("at", FactType.Time, m => Time(m.At)), new("sender", FactType.Key, m => m.Sender)),
    ];

    private static FactReader<SubjectFacts> Shared(string name, Func<SubjectFacts, object[]?> read) => Rows<SharedBooking>(
        name, read, "at", 0,
        new("at", FactType.Time, b => Time(b.At)), new("locator", FactType.Key, b => b.Locator), new("traveller", FactType.Key, b => b.Traveller),
        new("sharesFamilyName", b => Told(b.SharesFamilyName)), new("sameFlight", b => Told(b.SameFlight)), new("sameAgency", b => Told(b.SameAgency)),
        new("oneGroup", b => Told(b.OneGroup)), new("destination", FactType.Text, b => b.Destination), new("oneWay", b => Told(b.OneWay)), new("firstJourney", b => Told(b.FirstJourney)),
        new("minorAlone", b => Told(b.MinorAlone)), new("bagShare", FactType.Number, b => Value(b.BagShare)),
        new("seatRow", FactType.Number, b => Value(b.SeatRow)));

    private static FactReader<SubjectFacts> Outcomes(string name, Func<SubjectFacts, object[]?> read) => Rows<OutcomeFacts>(
        name, read, "at", 0,
        new("at", FactType.Time, o => Time(o.At)), new("positive", o => Told(o.Positive)), new("threat", Threats, o => Member(o.Threat)));
}
