using Aircop.Contracts.Flights;
using Aircop.Contracts.Network;
using Aircop.Grains.Passengers;
using Aircop.Targeting;
using BookingFacts = Aircop.Contracts.Flights.BookingFacts;
using PaymentForm = Aircop.Contracts.Flights.PaymentForm;

namespace Aircop.Grains.Network;

/// <summary>How somebody travels, in bands, and what two have in common. Pure.</summary>
internal static class SeizureTraits
{
    /// <summary>Traits in common from which a likeness is shown to rules: one less than rule D24 asks for. Less is chance, and not worth a word.</summary>
    public const int Least = 3;

    /// <summary>The traits of a traveller; null of one without a booking, of whom too little is known to be like anybody.</summary>
    /// <param name="person">The traveller.</param>
    /// <param name="party">Everybody of the same booking.</param>
    /// <param name="legs">The legs of the flight; at least one.</param>
    /// <param name="identities">Makes keyed hashes.</param>
    public static SeizureMethod? Of(ManifestPerson person, IEnumerable<ManifestPerson> party, IReadOnlyList<FlightLeg> legs, IdentityKeys identities)
    {
        if (person.Booking is not { } booking) return null;
        return new SeizureMethod
        {
            Id = "",
            Route = Route(legs),
            Agency = BookingLinks.Agency(person, identities) ?? "",
            Lead = booking.CreatedAt is { } made && made <= legs[0].Departure ? LeadOf(legs[0].Departure - made) : null,
            Payer = PayerOf(booking, party),
            Stay = booking.OneWay is true ? StayBand.OneWay : CourierLike.StayNights(booking, legs[^1].Arrival) is { } nights ? StayOf(nights) : null,
            Bags = BagsOf(person.Bags),
        };
    }

    /// <summary>A route as its grain is named.</summary>
    public static string Route(IReadOnlyList<FlightLeg> legs) => $"{legs[0].From}-{legs[^1].To}";

    /// <summary>What a traveller has in common with a method; null when it is too little to be worth a word.</summary>
    /// <param name="traits">The traveller's traits.</param>
    /// <param name="method">The method.</param>
    /// <param name="at">When the seizure counts as having been made.</param>
    public static SeizureLikeness? Likeness(SeizureMethod traits, SeizureMethod method, DateTimeOffset at)
    {
        var likeness = new SeizureLikeness
        {
            At = at,
            SameRoute = Same(traits.Route, method.Route),
            SameAgency = Same(traits.Agency, method.Agency),
            SameLead = Same(traits.Lead, method.Lead),
            SamePayerKind = Same(traits.Payer, method.Payer),
            SameStay = Same(traits.Stay, method.Stay),
            SameBags = Same(traits.Bags, method.Bags),
        };
        var common = Count(likeness.SameRoute) + Count(likeness.SameAgency) + Count(likeness.SameLead)
            + Count(likeness.SamePayerKind) + Count(likeness.SameStay) + Count(likeness.SameBags);
        return common >= Least ? likeness : null;
    }

    private static LeadBand LeadOf(TimeSpan lead) => lead.TotalDays switch
    {
        < 1 => LeadBand.Day,
        < 3 => LeadBand.ThreeDays,
        < 7 => LeadBand.Week,
        < 30 => LeadBand.Month,
        _ => LeadBand.Longer,
    };

    private static PayerKind? PayerOf(BookingFacts booking, IEnumerable<ManifestPerson> party)
    {
        if (booking.PayerIsCompany is true) return PayerKind.Company;
        if (booking.PayerName is { } payer && !SharedForm.IsOfParty(payer, party)) return PayerKind.ThirdParty;
        return booking.Payment switch
        {
            PaymentForm.CardThirdParty => PayerKind.ThirdParty,
            PaymentForm.Card => PayerKind.OwnCard,
            PaymentForm.Cash => PayerKind.Cash,
            PaymentForm.Corporate or PaymentForm.AgencyCredit => PayerKind.Company,
            PaymentForm.BankTransfer or PaymentForm.Voucher or PaymentForm.Miles => PayerKind.Other,
            _ => null,
        };
    }

    private static StayBand StayOf(int nights) => nights switch
    {
        <= 3 => StayBand.Short,
        <= 7 => StayBand.Week,
        <= 21 => StayBand.Holiday,
        _ => StayBand.Longer,
    };

    private static BagBand? BagsOf(Baggage? bags) => bags switch
    {
        { Count: 0 } => BagBand.None,
        { WeightKg: <= 15 } => BagBand.Light,
        { WeightKg: <= 25 } => BagBand.Usual,
        { WeightKg: not null } => BagBand.Heavy,
        _ => null,
    };

    private static bool? Same(string one, string other) => one.Length == 0 || other.Length == 0 ? null : one == other;

    private static bool? Same<T>(T? one, T? other)
        where T : struct, Enum => one is null || other is null ? null : EqualityComparer<T>.Default.Equals(one.Value, other.Value);

    private static int Count(bool? same) => same is true ? 1 : 0;
}
