using static Aircop.Targeting.Seen;

namespace Aircop.Targeting;

public sealed partial class FactSchema
{
    private static FactField[] PassengerFields() =>
    [
        Text("fl.from", f => f.Flight?.From, 7),
        Text("fl.to", f => f.Flight?.To, 7),
        Moment("fl.departure", f => Time(f.Flight?.DepartureUtc), 3),
        Number("fl.distanceKm", f => Value(f.Flight?.DistanceKm), "km", 7),
        Truth("fl.international", f => Told(f.Flight?.International), 7),
        Moment("fl.arrival", f => Time(f.Flight?.ArrivalUtc), 3),
        Number("fl.hoursToDeparture", f => Value(f.Flight?.HoursToDeparture), "h"),
        Text("fl.fromCountry", f => f.Flight?.FromCountry, 7),
        Number("bags.acceptedCount", f => Value(f.Bags?.AcceptedCount), "", 16),
        Number("bags.weightKg", f => Value(f.Bags?.WeightKg), "kg", 16),
        Number("bags.tagCount", f => Value(f.Bags?.TagCount), "", 16),
        Rows<BagTagFacts>(
            "bags.tags", f => f.Bags is { } bags ? List(bags.Tags) : null, null, 16,
            new FactReader<BagTagFacts>("destination", FactType.Text, t => t.Destination)),
        new FactReader<SubjectFacts>("ap.age", FactType.Number, f => Value(f.Api?.Age)) { Unit = "years", Element = 18, Use = FactUse.Protection },
        Number("ap.documentCount", f => Value(f.Api?.DocumentCount), "", 18),
        Truth("ap.documentsValid", f => Told(f.Api?.DocumentsValid), 18),
        Moment("ap.documentIssued", f => Time(f.Api?.DocumentIssued), 18),
        Text("ap.documentCountry", f => f.Api?.DocumentCountry, 18, FactUse.Proxy),
        Number("ap.checkInGapMinutes", f => Value(f.Api?.CheckInGapMinutes), "min", 10),
        Number("ap.strangersGapMinutes", f => Value(f.Api?.StrangersGapMinutes), "min", 10),
        Truth("ap.separateBagPools", f => Told(f.Api?.SeparateBagPools), 16),
        Truth("ap.documentReportedLost", f => Told(f.Api?.DocumentReportedLost), 18),
        Rows<LookoutCandidate>(
            "ap.lookouts", f => f.Api is { } api ? List(api.Lookouts) : null, null, 18,
            new("likeness", FactType.Number, c => Value(c.Likeness)), new("sameBirthDate", c => Told(c.SameBirthDate)),
            new("swappedBirthDate", c => Told(c.SwappedBirthDate)), new("sameDocument", c => Told(c.SameDocument)),
            new("missingPerson", c => Told(c.MissingPerson))),
    ];
}
