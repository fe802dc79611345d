using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Edifact.People;
using Aircop.Edifact.Pnrgov;

namespace Aircop.Grains.Intake;

/// <summary>What a booking tells beside the document: who booked, how it was paid, how to reach the traveller, where the journey leads.</summary>
internal static class BookingOf
{
    /// <summary>After a longer stay the next flight is another journey, the return one, and no connection.</summary>
    private static readonly TimeSpan LongestConnection = TimeSpan.FromHours(24);

    private static readonly HashSet<string> CompanyWords = new(
        ["LTD", "LIMITED", "LLC", "INC", "CORP", "CO", "COMPANY", "GMBH", "AG", "SA", "SAS", "SARL", "SPA", "BV", "PLC", "TRAVEL", "TOURS", "AGENCY", "AGENCE", "VOYAGES"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The booking as it concerns one of its travellers.</summary>
    /// <param name="record">The booking.</param>
    /// <param name="person">The traveller.</param>
    public static BookingFacts Traveller(PnrRecord record, ListedPerson person)
    {
        var payments = record.Payments.Where(paid => !paid.IsOld).ToArray();
        var payment = Array.Find(payments, paid => IsOfOther(paid, record)) ?? Array.Find(payments, paid => FormOf(paid, record) != PaymentForm.Unspecified);
        ImmutableArray<PnrFlight> flown = [.. record.Flights.Where(flight => flight is { From.Length: > 0, To.Length: > 0, IsCancelled: false })];
        var itinerary = Itinerary(flown);
        return new BookingFacts
        {
            CreatedAt = Utc(record.CreatedAt),
            Payment = payment is null ? PaymentForm.Unspecified : FormOf(payment, record),
            PayerName = payment?.Payer,
            CardToken = payment?.CardToken,
            PayerIsCompany = payment?.Payer is { } payer ? IsCompany(payer) : null,
            Agency = record.BookedBy?.AgencyNumber ?? (record.BookedBy?.Kind == "T" ? record.BookedBy.Office : null),
            Phone = Contact(record, person, ContactKind.Phone),
            Mail = Contact(record, person, ContactKind.Email),
            Itinerary = itinerary,
            ReturnDate = ReturnDate(flown),
            OneWay = itinerary.IsEmpty ? null : itinerary[0] != itinerary[^1],
            SplitLocators = [.. record.SplitLocators.Select(split => split.Locator).Distinct()],
            SplitAt = Utc(record.SplitLocators.Select(split => split.CreatedAt).Max()),
        };
    }

    /// <summary>A time of a booking, which is UTC unless the sender agreed otherwise.</summary>
    public static DateTimeOffset? Utc(DateTime? time) => time is { } given ? new DateTimeOffset(DateTime.SpecifyKind(given, DateTimeKind.Utc)) : null;

    // Cheques and what a sender has of its own are none of the forms that rules know.
    private static PaymentForm FormOf(Payment payment, PnrRecord record) => payment.Form switch
    {
        "CC" => IsOfOther(payment, record) ? PaymentForm.CardThirdParty : PaymentForm.Card,
        "CA" => PaymentForm.Cash,
        "MS" => PaymentForm.Voucher,
        "DP" => PaymentForm.BankTransfer,
        "GR" => PaymentForm.Corporate,
        _ => PaymentForm.Unspecified,
    };

    private static bool IsOfOther(Payment payment, PnrRecord record) => payment is { Form: "CC", Payer.Length: > 0 } && !IsOf(payment.Payer, record);

    // A traveller pays who has the surname and at least the first letter of a given name among the words of the payer's name.
    private static bool IsOf(string payer, PnrRecord record)
    {
        var words = Words(payer);
        foreach (var traveller in record.Travellers)
        {
            if (IsNamed(words, traveller.Person.Surname, traveller.Person.Given)) return true;
            if (traveller.DocumentName is { } name && IsNamed(words, name.Surname, name.Given)) return true;
        }

        return false;
    }

    private static bool IsNamed(string[] words, string? surname, string? given)
    {
        var rest = words.ToList();
        foreach (var word in Words(surname ?? ""))
            if (!rest.Remove(word)) return false;
        if (rest.Count == words.Length) return false;
        var own = Words(given ?? "");
        return own.Length == 0 || rest.Exists(word => Array.Exists(own, name => name == word || (word.Length == 1 && name.StartsWith(word, StringComparison.Ordinal))));
    }

    private static bool IsCompany(string payer) => Words(payer).Any(CompanyWords.Contains);

    private static string[] Words(string text) =>
        text.ToUpperInvariant().Split([' ', '/', '-', '.', ',', '\''], StringSplitOptions.RemoveEmptyEntries);

    private static string? Contact(PnrRecord record, ListedPerson person, ContactKind kind) =>
        person.Contacts.FirstOrDefault(contact => contact.Kind == kind)?.Value ?? record.Contacts.FirstOrDefault(contact => contact.Kind == kind)?.Value;

    private static ImmutableArray<string> Itinerary(ImmutableArray<PnrFlight> flown)
    {
        var airports = ImmutableArray.CreateBuilder<string>();
        foreach (var flight in flown)
        {
            if (airports.Count == 0 || airports[^1] != flight.From) airports.Add(flight.From!);
            airports.Add(flight.To!);
        }

        return airports.ToImmutable();
    }

    // Of a journey that ends where it began: the first flight after the first long stay, unless the pushed flight is itself behind one; with
    // short stays only, the first one after the pushed flight that leads to where the journey has been.
    private static DateOnly? ReturnDate(ImmutableArray<PnrFlight> flown)
    {
        if (flown.IsEmpty || flown[^1].To != flown[0].From) return null;
        var pushed = Math.Max(0, flown.IndexOf(flown.FirstOrDefault(flight => flight.IsPushed) ?? flown[0]));
        for (var i = 1; i < flown.Length; i++)
            if (IsAfterStay(flown[i - 1], flown[i])) return i > pushed ? Day(flown[i]) : null;
        var visited = flown[..(pushed + 1)].Select(flight => flight.From).ToHashSet();
        return flown[(pushed + 1)..].FirstOrDefault(flight => visited.Contains(flight.To)) is { } back ? Day(back) : null;
    }

    private static bool IsAfterStay(PnrFlight before, PnrFlight flight) =>
        flight.DepartureLocal is { } departure && (before.ArrivalLocal ?? before.DepartureLocal) is { } arrival && departure - arrival > LongestConnection;

    private static DateOnly? Day(PnrFlight flight) => flight.DepartureLocal is { } departure ? DateOnly.FromDateTime(departure) : null;
}
