using static Aircop.Targeting.Seen;

namespace Aircop.Targeting;

public sealed partial class FactSchema
{
    private static readonly FactType Payments = ChoiceOf<PaymentForm>();
    private static readonly FactType Changes = ChoiceOf<BookingChangeKind>();

    private static FactType ChoiceOf<TEnum>()
        where TEnum : struct, Enum => new(FactKind.Choice) { Members = Enum.GetNames<TEnum>() };

    private static FactReader<SubjectFacts> Truth(string name, Func<SubjectFacts, Language.Truth> read, int element = 0) =>
        new(name, read) { Element = element };

    private static FactReader<SubjectFacts> Number(string name, Func<SubjectFacts, double> read, string unit = "", int element = 0) =>
        new(name, FactType.Number, read) { Unit = unit, Element = element };

    private static FactReader<SubjectFacts> Moment(string name, Func<SubjectFacts, double> read, int element = 0) =>
        new(name, FactType.Time, read) { Element = element };

    private static FactReader<SubjectFacts> Text(string name, Func<SubjectFacts, string?> read, int element = 0, FactUse use = FactUse.Free) =>
        new(name, FactType.Text, read) { Element = element, Use = use };

    private static FactReader<SubjectFacts> Key(string name, Func<SubjectFacts, string?> read, int element = 0) =>
        new(name, FactType.Key, read) { Element = element };

    private static FactReader<SubjectFacts> Rows<TRow>(
        string name, Func<SubjectFacts, object[]?> read, string? time, int element, params FactReader<TRow>[] columns)
        where TRow : class => new(name, new RowSchema(columns, time), read) { Element = element };

    private static FactField[] BookingFields() =>
    [
        Moment("bk.created", f => Time(f.Booking?.CreatedUtc), 2),
        new FactReader<SubjectFacts>("bk.paymentForm", Payments, f => Member(f.Booking?.PaymentForm)) { Element = 6 },
        Text("bk.payerName", f => string.IsNullOrWhiteSpace(f.Booking?.PayerName) ? null : f.Booking.PayerName, 6, FactUse.Derivation),
        Truth("bk.payerIsCompany", f => Told(f.Booking?.PayerIsCompany), 6),
        new FactReader<SubjectFacts>("bk.contactPhones", new RowSchema([], null), f => Filled(f.Booking?.ContactPhones))
        {
            Element = 5, Use = FactUse.Derivation,
        },
        Rows<SegmentFacts>(
            "bk.segments", f => Filled(f.Booking?.Segments), null, 7,
            new("from", FactType.Text, s => s.From), new("to", FactType.Text, s => s.To),
            new("departure", FactType.Time, s => Time(s.DepartureUtc)), new("index", FactType.Number, s => Value(s.Index)),
            new("listsArrive", s => Told(s.ListsArrive))),
        Number("bk.stayNights", f => Value(f.Booking?.StayNights), "nights", 3),
        Truth("bk.oneWay", f => Told(f.Booking?.OneWay), 13),
        new FactReader<SubjectFacts>("bk.party", new RowSchema([], null), f => Filled(f.Booking?.Party))
        {
            Element = 17, Use = FactUse.Derivation,
        },
        Number("bk.flownKm", f => Value(f.Booking?.FlownKm), "km", 7),
        Number("bk.directKm", f => Value(f.Booking?.DirectKm), "km", 7),
        Truth("bk.directService", f => Told(f.Booking?.DirectServiceExists), 7),
        Number("bk.leadHours", LeadHours, "h", 2).From("bk.created", "fl.departure"),
        Number("bk.phones", f => Filled(f.Booking?.ContactPhones)?.Length ?? double.NaN, "", 5).From("bk.contactPhones"),
        Number("bk.plausiblePhones", PlausiblePhones, "", 5).From("bk.contactPhones"),
        Number("bk.partySize", f => Filled(f.Booking?.Party)?.Length ?? double.NaN, "", 17).From("bk.party"),
        Truth("bk.payerInParty", PayerInParty, 6).From("bk.payerName", "bk.party"),
        Text("bk.destination", f => f.Booking?.Segments is { IsDefaultOrEmpty: false } segments ? segments[^1].To : null, 7).From("bk.segments"),
        Key("bk.locator", f => f.Booking?.Locator, 1),
        Key("bk.agency", f => f.Booking?.AgencyId, 9),
        Rows<BookingChange>(
            "bk.changes", f => f.Booking is { } booking ? List(booking.Changes) : null, null, 19,
            new("at", FactType.Time, c => Time(c.At)), new("kind", Changes, c => Member(c.Kind))),
        Truth("bk.split", f => Told(f.Booking?.Split), 11),
        Moment("bk.splitAt", f => Time(f.Booking?.SplitAt), 11),
        Truth("bk.splitKeepsFlight", f => Told(f.Booking?.SplitKeepsFlight), 11),
        Number("bk.splitSeatRows", f => Value(f.Booking?.SplitSeatRows), "rows", 14),
        Number("bk.seatRow", f => Value(f.Booking?.SeatRow), "row", 14),
    ];

    // A booking made after departure has a wrong time stamp, so its lead counts as not seen.
    private static double LeadHours(SubjectFacts facts)
    {
        double hours = (Time(facts.Flight?.DepartureUtc) - Time(facts.Booking?.CreatedUtc)) / Language.Clock.TicksPerHour;
        return hours < 0 ? double.NaN : hours;
    }

    private static double PlausiblePhones(SubjectFacts facts)
    {
        if (facts.Booking?.ContactPhones is not { IsDefaultOrEmpty: false } phones) return double.NaN;
        int plausible = 0;
        foreach (string phone in phones)
        {
            if (TelephoneNumber.IsPlausible(phone)) plausible++;
        }

        return plausible;
    }

    private static Language.Truth PayerInParty(SubjectFacts facts)
    {
        if (facts.Booking?.PayerName is not { } payer || string.IsNullOrWhiteSpace(payer)) return Language.Truth.Missing;
        return facts.Booking.Party.IsDefaultOrEmpty ? Language.Truth.Missing : Told(PayerLikeness.IsInParty(payer, facts.Booking.Party));
    }
}
