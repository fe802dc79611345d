using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Flights;

/// <summary>
/// Merges a list into the people of a flight. Everybody on the list stays somebody: one person of a list meets at most one
/// person of the flight, so two travellers of one name never become one.
/// </summary>
internal static class ManifestMerge
{
    /// <summary>What a list changed.</summary>
    /// <param name="Added">People who were not on the flight.</param>
    /// <param name="Changed">People of whom the list says something else than before.</param>
    public readonly record struct Difference(int Added, int Changed);

    /// <summary>Merges; people who came or changed carry <paramref name="version"/> afterwards.</summary>
    /// <param name="people">People of the flight; changed in place, none is ever removed.</param>
    /// <param name="listed">People of the list.</param>
    /// <param name="version">Version of the flight that the list makes.</param>
    public static Difference Merge(List<PersonEntry> people, ImmutableArray<ManifestPerson> listed, long version)
    {
        var matches = new KnownPeople(people).Match(listed);
        var (added, changed) = (0, 0);
        for (var i = 0; i < listed.Length; i++)
        {
            var person = listed[i];
            if (matches[i] is not { } index)
            {
                people.Add(new PersonEntry(NewKey(people.Count + 1), version, person));
                added++;
                continue;
            }

            var before = people[index];
            var merged = Merge(before.Person, person);
            if (Same(before.Person, merged)) continue;
            people[index] = new PersonEntry(before.Key, version, merged);
            changed++;
        }

        return new Difference(added, changed);
    }

    private static string NewKey(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"p{ordinal}");

    // What the newer list says wins; what it leaves out stays.
    private static ManifestPerson Merge(ManifestPerson before, ManifestPerson after) => after with
    {
        Second = after.Given == before.Given ? Newer(before.Second, after.Second) : after.Second,
        Kind = after.Kind == PersonKind.Unspecified ? before.Kind : after.Kind,
        Sex = Newer(before.Sex, after.Sex),
        Birth = after.Birth ?? before.Birth,
        BirthYear = after.BirthYear ?? before.BirthYear,
        Nationalities = after.Nationalities.IsEmpty ? before.Nationalities : after.Nationalities,
        Documents = MergeDocuments(before.Documents, after.Documents),
        Locator = Newer(before.Locator, after.Locator),
        Seat = Newer(before.Seat, after.Seat),
        Bags = after.Bags ?? before.Bags,
        Embarkation = Newer(before.Embarkation, after.Embarkation),
        Destination = Newer(before.Destination, after.Destination),
        Booking = after.Booking ?? before.Booking,
        Position = before.Position,
    };

    private static string Newer(string before, string after) => after.Length == 0 ? before : after;

    private static ImmutableArray<TravelDocument> MergeDocuments(ImmutableArray<TravelDocument> before, ImmutableArray<TravelDocument> after)
    {
        if (after.IsEmpty) return before;
        var kept = before.Where(document => !after.Any(newer => newer.Number == document.Number && newer.Issuer == document.Issuer));
        return [.. after, .. kept];
    }

    private static bool Same(ManifestPerson a, ManifestPerson b) =>
        a with { Nationalities = [], Documents = [], Bags = null, Booking = null } == b with { Nationalities = [], Documents = [], Bags = null, Booking = null }
        && a.Nationalities.SequenceEqual(b.Nationalities)
        && a.Documents.SequenceEqual(b.Documents)
        && SameBags(a.Bags, b.Bags)
        && SameBooking(a.Booking, b.Booking);

    private static bool SameBags(Baggage? a, Baggage? b) =>
        a is null || b is null ? a == b : a.Count == b.Count && a.WeightKg == b.WeightKg && a.Tags.SequenceEqual(b.Tags);

    private static bool SameBooking(BookingFacts? a, BookingFacts? b) =>
        a is null || b is null
            ? a == b
            : a with { Itinerary = [] } == b with { Itinerary = [] } && a.Itinerary.SequenceEqual(b.Itinerary);
}
