using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Flights;

/// <summary>Finds who of a flight a listed person is: by document, else by name and birth date, else by name and booking or seat.</summary>
internal sealed class KnownPeople
{
    private readonly List<PersonEntry> _people;
    private readonly bool[] _taken;
    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.OrdinalIgnoreCase);

    public KnownPeople(List<PersonEntry> people)
    {
        _people = people;
        _taken = new bool[people.Count];
        for (var i = 0; i < people.Count; i++)
        {
            foreach (var document in people[i].Person.Documents) Index(DocumentKey(document), i);
            Index(NameKey(people[i].Person), i);
        }
    }

    /// <summary>
    /// For each person of a list, the index of the person of the flight that this is; null when it is new. The surest
    /// matches of the whole list come first, and each person of the flight is met by one person of the list at most.
    /// </summary>
    public int?[] Match(ImmutableArray<ManifestPerson> listed)
    {
        var matches = new int?[listed.Length];
        if (_people.Count == 0) return matches;
        foreach (var certainty in (Func<ManifestPerson, int?>[])[ByDocumentAndName, ByDocument, ByNameAndAllElse, ByName])
            for (var i = 0; i < listed.Length; i++)
                matches[i] ??= certainty(listed[i]);
        return matches;
    }

    private int? ByDocumentAndName(ManifestPerson person) => ByDocument(person, SameName);

    private int? ByDocument(ManifestPerson person) => ByDocument(person, static (_, _) => true);

    private int? ByNameAndAllElse(ManifestPerson person) => Take(NameKey(person), SameInAllElse, person);

    private int? ByName(ManifestPerson person) => Take(NameKey(person), SamePersonByName, person);

    private int? ByDocument(ManifestPerson person, Func<ManifestPerson, ManifestPerson, bool> same)
    {
        foreach (var document in person.Documents)
            if (Take(DocumentKey(document), same, person) is { } index) return index;
        return null;
    }

    private int? Take(string key, Func<ManifestPerson, ManifestPerson, bool> same, ManifestPerson person)
    {
        if (!_byKey.TryGetValue(key, out var candidates)) return null;
        foreach (var index in candidates)
        {
            if (_taken[index] || !same(_people[index].Person, person)) continue;
            _taken[index] = true;
            return index;
        }

        return null;
    }

    private static bool SameName(ManifestPerson known, ManifestPerson person) =>
        string.Equals(known.Surname, person.Surname, StringComparison.OrdinalIgnoreCase)
        && string.Equals(known.Given, person.Given, StringComparison.OrdinalIgnoreCase);

    private static bool SameInAllElse(ManifestPerson known, ManifestPerson person) =>
        known.Birth == person.Birth && known.Locator == person.Locator && known.Seat == person.Seat
        && known.Documents.IsEmpty && person.Documents.IsEmpty;

    // A name alone is enough only where neither birth date, document nor booking says otherwise.
    private static bool SamePersonByName(ManifestPerson known, ManifestPerson person)
    {
        if (known.Birth is { } a && person.Birth is { } b && a != b) return false;
        if (known.Locator.Length > 0 && person.Locator.Length > 0 && known.Locator != person.Locator) return false;
        return known.Documents.IsEmpty || person.Documents.IsEmpty;
    }

    private void Index(string key, int index)
    {
        if (!_byKey.TryGetValue(key, out var list)) _byKey.Add(key, list = []);
        list.Add(index);
    }

    private static string DocumentKey(TravelDocument document) =>
        string.Create(CultureInfo.InvariantCulture, $"d|{document.Issuer}|{document.Number}");

    private static string NameKey(ManifestPerson person) =>
        string.Create(CultureInfo.InvariantCulture, $"n|{person.Surname}|{person.Given}");
}
