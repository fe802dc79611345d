using System.Collections.Immutable;
using Aircop.Contracts.Flights;

namespace Aircop.ClientWeb.Flights;

/// <summary>Hides who is on a flight from roles that see no nominal data: initials, years, and the ends of document numbers stay.</summary>
public static class FlightMasking
{
    private const int KeptAtEachEnd = 2;
    private const string Hidden = "\u2022\u2022\u2022";

    /// <summary>The flight with everyone on it masked.</summary>
    public static FlightView Mask(FlightView flight) =>
        flight with
        {
            People = [.. flight.People.Select(p => p with
            {
                Person = Mask(p.Person),
                Api = p.Api is { } api ? Mask(api) : null,
                Pnr = p.Pnr is { } pnr ? Mask(pnr) : null,
                Difference = p.Difference is { } difference ? difference with { Fields = [.. difference.Fields.Select(Mask)] } : null,
            })],
            Comparisons = [],
            // An officer's own words may name somebody.
            Acts = [.. flight.Acts.Select(act => act with { Reason = act.Reason.Length > 0 ? Hidden : "" })],
            Hits = [.. flight.Hits.Select(hit => hit.Suppression is { } word ? hit with { Suppression = word with { Reason = word.Reason.Length > 0 ? Hidden : "" } } : hit)],
        };

    private static ManifestPerson Mask(ManifestPerson person) => person with
    {
        Surname = Initial(person.Surname),
        Given = Initial(person.Given),
        Second = Initial(person.Second),
        Birth = null,
        BirthYear = person.Birth?.Year ?? person.BirthYear,
        Documents = [.. person.Documents.Select(d => d with { Number = Ends(d.Number), Expiry = null })],
        Locator = person.Locator.Length > 0 ? Hidden : "",
        OtherLocators = [],
        UniqueReference = person.UniqueReference.Length > 0 ? Hidden : "",
        Bags = person.Bags is { } bags ? bags with { Tags = ImmutableArray<string>.Empty } : null,
        Booking = person.Booking is { } booking
            ? booking with { PayerName = null, Phone = null, Mail = null, CardToken = null }
            : null,
    };

    // Which field changed stays, and whether it was empty; the values do not.
    private static FieldChange Mask(FieldChange change) => change with
    {
        Before = change.Before.Length > 0 ? Hidden : "",
        After = change.After.Length > 0 ? Hidden : "",
    };

    private static string Initial(string name) => name.Length == 0 ? "" : System.Globalization.StringInfo.GetNextTextElement(name) + ".";

    // A number too short to hide anything between its ends is hidden whole.
    private static string Ends(string number) =>
        number.Length > 2 * KeptAtEachEnd + 1 ? string.Concat(number.AsSpan(0, KeptAtEachEnd), Hidden, number.AsSpan(number.Length - KeptAtEachEnd)) : Hidden;
}
