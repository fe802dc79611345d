using static Aircop.Targeting.Seen;

namespace Aircop.Targeting;

public sealed partial class FactSchema
{
    private static FactField[] GoodsFields() =>
    [
        Text("aw.goods", f => f.Consignment?.Goods),
        Text("aw.from", f => f.Consignment?.From),
        Text("aw.to", f => f.Consignment?.To),
        Number("aw.pieces", f => Value(f.Consignment?.Pieces)),
        Number("aw.weightKg", f => Value(f.Consignment?.WeightKg), "kg"),
        Number("aw.usualLowKg", f => Value(f.Consignment?.UsualLowKg), "kg"),
        Number("aw.usualHighKg", f => Value(f.Consignment?.UsualHighKg), "kg"),
        Number("aw.value", f => Value(f.Consignment?.Value)),
        Number("aw.charges", f => Value(f.Consignment?.Charges)),
        Truth("aw.consigneeRegistered", f => Told(f.Consignment?.ConsigneeRegistered)),
        Truth("aw.consigneeLicensed", f => Told(f.Consignment?.ConsigneeLicensed)),
        new FactReader<SubjectFacts>("aw.consigneeAddress", ChoiceOf<AddressKind>(), f => Member(f.Consignment?.ConsigneeAddress)),
        Truth("aw.keptCool", f => Told(f.Consignment?.KeptCool)),
        Truth("aw.prefixOutOfUse", f => Told(f.Consignment?.PrefixOutOfUse)),
        Rows<WaybillVersion>(
            "aw.versions", f => f.Consignment is { } consignment ? List(consignment.Versions) : null, null, 0,
            new("at", FactType.Time, v => Time(v.At)), new("routingChanged", v => Told(v.RoutingChanged)),
            new("consigneeChanged", v => Told(v.ConsigneeChanged)), new("afterDeparture", v => Told(v.AfterDeparture))),
        Text("ml.content", f => f.Mail?.Content),
        new FactReader<SubjectFacts>("ml.kind", ChoiceOf<MailContentKind>(), f => Member(f.Mail?.Kind)),
        Number("ml.weightG", f => Value(f.Mail?.WeightG), "g"),
        Number("ml.value", f => Value(f.Mail?.Value)),
        Number("ml.limit", f => Value(f.Mail?.Limit)),
        Truth("ml.senderGiven", f => Told(f.Mail?.SenderGiven)),
        Truth("ml.senderHandwritten", f => Told(f.Mail?.SenderHandwritten)),
    ];

    private static FactField[] WorkFields() =>
    [
        Number("fw.lists", f => Value(f.FlightWork?.Lists)),
        Number("fw.minutesPastDue", f => Value(f.FlightWork?.MinutesPastDue), "min"),
        Number("fw.records", f => Value(f.FlightWork?.Records)),
        Number("fw.incompleteRecords", f => Value(f.FlightWork?.IncompleteRecords)),
        Number("fw.passengers", f => Value(f.FlightWork?.Passengers)),
        Number("fw.onOneListOnly", f => Value(f.FlightWork?.OnOneListOnly)),
        Number("fw.addedLate", f => Value(f.FlightWork?.AddedLate)),
        Truth("fw.reviewed", f => Told(f.FlightWork?.Reviewed)),
        Number("fw.hoursToDeparture", f => Value(f.FlightWork?.HoursToDeparture), "h"),
        Number("wn.minutesSinceSent", f => Value(f.Warning?.MinutesSinceSent), "min"),
        Truth("wn.acknowledged", f => Told(f.Warning?.Acknowledged)),
        Truth("wn.answered", f => Told(f.Warning?.Answered)),
        Number("rs.controls", f => Value(f.RuleRecord?.Controls)),
        Number("rs.positives", f => Value(f.RuleRecord?.Positives)),
        Number("rs.backTestRate", f => Value(f.RuleRecord?.BackTestRate)),
        Number("oa.dismissedLaterPositive", f => Value(f.OfficerConduct?.DismissedLaterPositive)),
        Number("oa.searchesWithoutCase", f => Value(f.OfficerConduct?.SearchesWithoutCase)),
    ];
}
