using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.World.Names;

namespace Aircop.World.Traffic;

/// <summary>Invents what a booking tells beside its people. Shares are our assumption, made so that an ordinary traveller rarely looks odd.</summary>
internal static class BookingMaker
{
    /// <summary>Bookings that a relative pays who does not travel.</summary>
    private const double RelativePays = 0.045;

    /// <summary>Bookings that somebody of another name pays who does not travel.</summary>
    private const double StrangerPays = 0.005;

    private const string LocatorLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>A record locator that is not taken on this flight.</summary>
    public static string Locator(Seeded seeded, HashSet<string> taken)
    {
        Span<char> letters = stackalloc char[6];
        while (true)
        {
            for (int i = 0; i < letters.Length; i++) letters[i] = LocatorLetters[seeded.Below(LocatorLetters.Length)];
            string locator = letters.ToString();
            if (taken.Add(locator)) return locator;
        }
    }

    /// <summary>Nights of the stay; null for a journey without a return.</summary>
    public static int? Nights(Seeded seeded, double distanceKm)
    {
        if (seeded.Chance(0.15)) return null;
        double kind = seeded.Unit();
        if (distanceKm > 4_000) return kind < 0.03 ? seeded.Between(2, 3) : kind < 0.45 ? seeded.Between(5, 14) : seeded.Between(15, 60);
        return kind < 0.2 ? seeded.Between(1, 3) : kind < 0.7 ? seeded.Between(4, 10) : seeded.Between(11, 40);
    }

    /// <summary>Booking facts of an ordinary party.</summary>
    /// <param name="seeded">The stream.</param>
    /// <param name="flight">The flight.</param>
    /// <param name="first">The first of the party, who pays unless somebody else does.</param>
    /// <param name="nights">Nights of the stay; null for a journey without a return.</param>
    public static BookingFacts Make(Seeded seeded, ScheduledFlight flight, ManifestPerson first, int? nights)
    {
        (PaymentForm form, string? paidBy, bool company) = Payment(seeded, Payer(seeded, flight, first));
        return new BookingFacts
        {
            CreatedAt = flight.Departure.AddHours(-LeadHours(seeded)),
            Payment = form,
            PayerName = paidBy,
            PayerIsCompany = company,
            Agency = Agency(seeded),
            Phone = Phone(seeded),
            Mail = string.Create(CultureInfo.InvariantCulture, $"t{seeded.Below(100_000_000)}@example.org"),
            Itinerary = [flight.From.Iata, flight.To.Iata],
            ReturnDate = nights is { } stay ? DateOnly.FromDateTime(flight.ArrivalLocal).AddDays(stay) : null,
            OneWay = nights is null,
        };
    }

    /// <summary>A telephone number that can be one and is nobody's: its area code is not given out.</summary>
    public static string Phone(Seeded seeded) =>
        string.Create(CultureInfo.InvariantCulture, $"+999 {seeded.Between(20, 98)} {seeded.Between(2_031, 9_879)} {seeded.Between(1_013, 9_867)}");

    /// <summary>Identifier of an agency, invented.</summary>
    public static string Agency(Seeded seeded) => string.Create(CultureInfo.InvariantCulture, $"99{seeded.Below(4_000):D4}05");

    // Names are drawn from as many as those of travellers, so that hardly two bookings have one stranger. From a stream of its own: what else is drawn stays.
    private static string Payer(Seeded seeded, ScheduledFlight flight, ManifestPerson first)
    {
        Seeded own = seeded.Fork(string.Create(CultureInfo.InvariantCulture, $"payer {first.Surname} {first.Given} {first.Birth:O}"));
        double kind = own.Unit();
        if (kind >= RelativePays + StrangerPays) return first.Given + " " + first.Surname;
        NameBook book = NameBook.Of(flight.From.Country, own);
        string given = own.Pick(own.Chance(0.5) ? book.Female : book.Male);
        return given + " " + (kind < RelativePays ? first.Surname : own.Pick(book.Surnames));
    }

    // A company is told by its legal form, as on real tickets.
    private static string Company(Seeded seeded, string trade) => string.Create(CultureInfo.InvariantCulture, $"EXAMPLE {trade} {seeded.Between(10, 99)} LTD");

    private static double LeadHours(Seeded seeded)
    {
        double kind = seeded.Unit();
        return kind < 0.02 ? seeded.Between(4, 23)
            : kind < 0.07 ? seeded.Between(24, 71)
            : kind < 0.25 ? seeded.Between(72, 7 * 24)
            : kind < 0.6 ? seeded.Between(7 * 24, 30 * 24)
            : seeded.Between(30 * 24, 200 * 24);
    }

    private static (PaymentForm Form, string? Payer, bool Company) Payment(Seeded seeded, string payer)
    {
        double kind = seeded.Unit();
        return kind switch
        {
            < 0.62 => (PaymentForm.Card, payer, false),
            < 0.67 => (PaymentForm.Card, Company(seeded, "TRADING"), true),
            < 0.79 => (PaymentForm.AgencyCredit, null, false),
            < 0.85 => (PaymentForm.BankTransfer, payer, false),
            < 0.93 => (PaymentForm.Corporate, Company(seeded, "MINING"), true),
            < 0.97 => (PaymentForm.Cash, payer, false),
            < 0.99 => (PaymentForm.Miles, payer, false),
            _ => (PaymentForm.Voucher, payer, false),
        };
    }
}
