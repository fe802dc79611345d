using System.Globalization;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Flights;

/// <summary>Finds who of a flight a listed person is: by document, else by name and birth date, else by name and booking or seat.</summary>
internal sealed class KnownPeople
{
    private readonly List<PersonEntry> _people;
    private readonly int _count;
    private readonly bool[] _taken;
    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.OrdinalIgnoreCase);

    public KnownPeople(List<PersonEntry> people)
    {
        _people = people;
        _count = people.Count;
        _taken = new bool[people.Count];
        for (var i = 0; i < _count; i++)
        {
            foreach (var document in people[i].Person.Documents) Index(DocumentKey(document), i);
            Index(NameKey(people[i].Person), i);
        }
    }

    /// <summary>Index of the person of the flight that this is, taken so that nobody else of the list meets it; null when it is new.</summary>
    public int? TakeMatch(ManifestPerson person)
    {
        if (_count == 0) return null;
        foreach (var document in person.Documents)
            if (Take(DocumentKey(document), static (_, _) => true, person) is { } byDocument) return byDocument;
        return Take(NameKey(person), SamePersonByName, person);
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
