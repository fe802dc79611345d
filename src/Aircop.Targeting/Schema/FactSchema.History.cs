using static Aircop.Targeting.Seen;

namespace Aircop.Targeting;

public sealed partial class FactSchema
{
    private static FactField[] HistoryFields() =>
    [
        Rows<JourneyFacts>(
            "hx.journeys", f => f.History is { } history ? List(history.Journeys) : null, "departed", 0,
            new("departed", FactType.Time, j => Time(j.Departed)), new("from", FactType.Text, j => j.From), new("to", FactType.Text, j => j.To),
            new("stayNights", FactType.Number, j => Value(j.StayNights)), new("oneWay", j => Told(j.OneWay)), new("returnFlown", j => Told(j.ReturnFlown)),
            new("outBagKg", FactType.Number, j => Value(j.OutBagKg)), new("backBagKg", FactType.Number, j => Value(j.BackBagKg)),
            new("holdBags", FactType.Number, j => Value(j.HoldBags)), new("handKg", FactType.Number, j => Value(j.HandKg)),
            new("distanceKm", FactType.Number, j => Value(j.DistanceKm))),
        Rows<LegFacts>(
            "hx.legs", f => f.History is { } history ? List(history.Legs) : null, "arrived", 0,
            new("departed", FactType.Time, l => Time(l.Departed)), new("arrived", FactType.Time, l => Time(l.Arrived)),
            new("from", FactType.Text, l => l.From), new("to", FactType.Text, l => l.To), new("toCountry", FactType.Text, l => l.ToCountry),
            new("locator", FactType.Key, l => l.Locator)),
        Rows<DocumentUse>(
            "hx.documents", f => f.History is { } history ? List(history.Documents) : null, "firstUsed", 0,
            new("firstUsed", FactType.Time, d => Time(d.FirstUsed)), new("document", FactType.Key, d => d.Document),
            new("afterExpiry", d => Told(d.AfterExpiry)), new("replacesLost", d => Told(d.ReplacesLost))),
        Rows<CurrencyDeclaration>(
            "hx.declarations", f => f.History is { } history ? List(history.Declarations) : null, "at", 0,
            new("at", FactType.Time, d => Time(d.At)), new("amount", FactType.Number, d => Value(d.Amount)), new("limit", FactType.Number, d => Value(d.Limit))),
        Rows<MissedFlight>(
            "hx.noShows", f => f.History is { } history ? List(history.NoShows) : null, "at", 0,
            new("at", FactType.Time, n => Time(n.At)), new("locator", FactType.Key, n => n.Locator)),
        Rows<CompanionFacts>(
            "hx.companions", f => f.History is { } history ? List(history.Companions) : null, "at", 0,
            new("at", FactType.Time, c => Time(c.At)), new("person", FactType.Key, c => c.Person), new("minor", c => Told(c.Minor)),
            new("guardian", c => Told(c.Guardian)), new("sharesFamilyName", c => Told(c.SharesFamilyName)), new("present", c => Told(c.Present))),
        Rows<GroupJourney>(
            "hx.groups", f => f.History is { } history ? List(history.Groups) : null, "departed", 0,
            new("departed", FactType.Time, g => Time(g.Departed)), new("cameBack", FactType.Number, g => Value(g.CameBack)),
            new("stayedAway", FactType.Number, g => Value(g.StayedAway))),
        Rows<CancelledSegment>(
            "hx.cancellations", f => f.History is { } history ? List(history.Cancellations) : null, "at", 0,
            new("at", FactType.Time, c => Time(c.At)), new("arrived", FactType.Time, c => Time(c.Arrived)), new("kind", Changes, c => Member(c.Kind))),
        Rows<ControlFacts>(
            "hx.controls", f => f.History is { } history ? List(history.Controls) : null, "at", 0,
            new("at", FactType.Time, c => Time(c.At)), new("positive", c => Told(c.Positive))),
        Rows<ShipmentFacts>(
            "hx.shipments", f => f.History is { } history ? List(history.Shipments) : null, "at", 0,
            new FactReader<ShipmentFacts>("at", FactType.Time, s => Time(s.At))),
        Rows<MailReceived>(
            "hx.mailItems", f => f.History is { } history ? List(history.MailItems) : null, "at", 0,
            new("at", FactType.Time, m => Time(m.At)), new("value", FactType.Number, m => Value(m.Value)), new("limit", FactType.Number, m => Value(m.Limit))),
        Truth("hx.returnBooked", f => Told(f.History?.ReturnBooked)),
        Truth("hx.traderLink", f => Told(f.History?.TraderLink)),
    ];
}
