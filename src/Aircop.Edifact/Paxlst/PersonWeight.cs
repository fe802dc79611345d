using Aircop.Edifact.People;

namespace Aircop.Edifact.Paxlst;

/// <summary>What a person weighs in memory, in bytes of a 64-bit process, within some ten percent.</summary>
internal static class PersonWeight
{
    private const int Person = 128;
    private const int PlacesInLists = 16;
    private const int Rare = 104;
    private const int List = 24;
    private const int Pointer = 8;
    private const int Document = 64;
    private const int Bags = 40;
    private const int TagRun = 32;
    private const int SmallRecord = 32;

    public static int Of(ListedPerson person)
    {
        var weight = PlacesInLists + OfBooked(person);
        foreach (var locator in person.Locators)
        {
            weight += List + Of(locator);
        }

        return weight;
    }

    /// <summary>The same without the locators, which the people of a booking share with it.</summary>
    public static int OfBooked(ListedPerson person)
    {
        var weight = Person + Of(person.Surname) + Of(person.Given) + Of(person.Second) + Of(person.Seat);
        weight += person.Nationalities.Length > 1 ? List + (Pointer * person.Nationalities.Length) : 0;
        foreach (var document in person.Documents)
        {
            weight += Document + Pointer + Of(document.Number) + Of(document.IssuerText);
        }

        weight += person.Documents.IsEmpty ? 0 : List;
        if (person.Bags is { } bags)
        {
            weight += Bags + (bags.Tags.IsEmpty ? 0 : List);
            foreach (var run in bags.Tags)
            {
                weight += TagRun + Pointer + Of(run.First);
            }
        }

        return person.HasParticulars ? weight + OfParticulars(person) : weight;
    }

    private static int OfParticulars(ListedPerson person)
    {
        var weight = Rare + Of(person.BirthPlace) + Of(person.UniqueReference) + Of(person.OnwardFlight?.Raw);
        foreach (var contact in person.Contacts)
        {
            weight += List + SmallRecord + Of(contact.Value);
        }

        foreach (var reference in person.References)
        {
            weight += List + SmallRecord + Of(reference.Value);
        }

        return person.Address is { } address
            ? weight + Document + Of(address.Street) + Of(address.City) + Of(address.Region) + Of(address.PostCode) + Of(address.Country)
            : weight;
    }

    // Short codes come from a shared table.
    private static int Of(string? text) => text is null || text.Length <= CodeCache.MaxLength ? 0 : 24 + (2 * text.Length);
}
