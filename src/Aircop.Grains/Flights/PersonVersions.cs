using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Flights;

/// <summary>Puts together what lists say of one person, and tells versions apart.</summary>
internal static class PersonVersions
{
    /// <summary>
    /// The officer's view. Names and documents of passenger lists come from the document and win; the booking, bags and contacts come
    /// from the reservation where the lists do not have them.
    /// </summary>
    public static ManifestPerson Together(ManifestPerson? api, ManifestPerson? pnr)
    {
        if (api is null || pnr is null) return api ?? pnr ?? throw new InvalidOperationException("A person of a flight has neither an API nor a PNR version.");
        return Filled(api, pnr) with
        {
            Given = Or(api.Given, pnr.Given),
            Second = api.Given.Length == 0 ? Or(api.Second, pnr.Second) : api.Second,
            OtherLocators = [.. pnr.OtherLocators.Append(pnr.Locator).Union(api.OtherLocators).Where(locator => locator.Length > 0 && locator != Or(api.Locator, pnr.Locator))],
        };
    }

    /// <summary>A source's newer word on a person: what it says wins, what it leaves out stays.</summary>
    public static ManifestPerson Newer(ManifestPerson before, ManifestPerson after) => Filled(after, before) with
    {
        Second = after.Given == before.Given ? Or(after.Second, before.Second) : after.Second,
        OtherLocators = after.OtherLocators.IsEmpty ? before.OtherLocators : after.OtherLocators,
        Position = before.Position,
    };

    /// <summary>The fields in which two versions differ, with their text before and after. The position in the list is none.</summary>
    public static ImmutableArray<FieldChange> Differences(ManifestPerson before, ManifestPerson after)
    {
        if (ReferenceEquals(before, after)) return [];
        var changes = ImmutableArray.CreateBuilder<FieldChange>();
        foreach (var (field, text) in Texts)
        {
            var (was, now) = (text(before), text(after));
            if (was != now) changes.Add(new FieldChange { Field = field, Before = was, After = now });
        }

        return changes.ToImmutable();
    }

    // What the first leaves out, the other fills in: all but names and other locators, which depend on who speaks.
    private static ManifestPerson Filled(ManifestPerson first, ManifestPerson other) => first with
    {
        Kind = first.Kind == PersonKind.Unspecified ? other.Kind : first.Kind,
        Sex = Or(first.Sex, other.Sex),
        Birth = first.Birth ?? other.Birth,
        BirthYear = first.BirthYear ?? other.BirthYear,
        Nationalities = first.Nationalities.IsEmpty ? other.Nationalities : first.Nationalities,
        Documents = Documents(first.Documents, other.Documents),
        Locator = Or(first.Locator, other.Locator),
        Seat = Or(first.Seat, other.Seat),
        Bags = first.Bags ?? other.Bags,
        Embarkation = Or(first.Embarkation, other.Embarkation),
        Destination = Or(first.Destination, other.Destination),
        Booking = first.Booking ?? other.Booking,
        UniqueReference = Or(first.UniqueReference, other.UniqueReference),
        CheckedInAt = first.CheckedInAt ?? other.CheckedInAt,
    };

    private static readonly (PersonField Field, Func<ManifestPerson, string> Text)[] Texts =
    [
        (PersonField.Name, static person => Join(' ', person.Surname, person.Given, person.Second)),
        (PersonField.Kind, static person => person.Kind.ToString()),
        (PersonField.Sex, static person => person.Sex),
        (PersonField.Birth, static person => person.Birth is { } day ? Day(day) : person.BirthYear is { } year ? Text(year) : ""),
        (PersonField.Nationality, static person => string.Join(' ', person.Nationalities)),
        (PersonField.Document, static person => string.Join(", ", person.Documents.Select(static document =>
            Join(' ', document.Type, document.Number, document.Issuer, document.Expiry is { } day ? Day(day) : "")))),
        (PersonField.Locator, static person => Join(' ', [person.Locator, person.UniqueReference, .. person.OtherLocators])),
        (PersonField.Seat, static person => person.Seat),
        (PersonField.Bags, static person => person.Bags is not { } bags ? "" : Join(
            ' ', bags.Count is { } count ? Text(count) : "", bags.WeightKg is { } weight ? Text(weight) + " kg" : "", string.Join(' ', bags.Tags))),
        (PersonField.Embarkation, static person => person.Embarkation),
        (PersonField.Destination, static person => person.Destination),
        (PersonField.Payment, static person => person.Booking is not { } booking ? "" : Join(
            ' ', booking.Payment == PaymentForm.Unspecified ? "" : booking.Payment.ToString(), booking.PayerName ?? "", booking.PayerIsCompany is true ? "(company)" : "", CardOf(booking.CardToken))),
        (PersonField.Contact, static person => Join(' ', person.Booking?.Phone ?? "", person.Booking?.Mail ?? "")),
        (PersonField.Itinerary, static person => person.Booking is not { } booking ? "" : Join(
            ' ', string.Join('-', booking.Itinerary), booking.ReturnDate is { } day ? Day(day) : "", booking.OneWay switch { true => "one way", false => "return", null => "" })),
        (PersonField.Booking, static person => person.Booking is not { } booking ? "" : Join(
            ' ', booking.CreatedAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "", booking.Agency ?? "")),
    ];

    private static ImmutableArray<TravelDocument> Documents(ImmutableArray<TravelDocument> first, ImmutableArray<TravelDocument> then)
    {
        if (first.IsEmpty) return then;
        if (then.IsEmpty) return first;
        var rest = then.Where(document => !first.Any(known => known.Number == document.Number && (known.Issuer == document.Issuer || document.Issuer.Length == 0))).ToArray();
        return rest.Length == 0 ? first : [.. first, .. rest];
    }

    private static string Or(string first, string then) => first.Length > 0 ? first : then;

    private static string Join(char separator, params ReadOnlySpan<string> parts)
    {
        var said = new List<string>(parts.Length);
        foreach (var part in parts)
            if (part.Length > 0) said.Add(part);
        return string.Join(separator, said);
    }

    // Another card is another payment; a few letters of its keyed hash tell the two apart and are no number.
    private static string CardOf(string? token) => token is { Length: > 0 } ? "#" + token[..Math.Min(6, token.Length)] : "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
