using System.Collections.Immutable;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Flights;

/// <summary>
/// Finds who of a flight a listed person is. The surest joins of the whole list come first, and each person of the flight is met by one
/// person of the list at most, so that two travellers of one name never become one. Kept with the flight and told of every change.
/// </summary>
internal sealed class KnownPeople
{
    private readonly List<PersonEntry> _people;
    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ManifestPerson, NameForm> _names = new(ReferenceEqualityComparer.Instance);

    /// <summary>Knows the people of a flight.</summary>
    /// <param name="people">The people of the flight; nobody is ever taken from it.</param>
    public KnownPeople(List<PersonEntry> people)
    {
        _people = people;
        for (var i = 0; i < people.Count; i++) Know(i);
    }

    /// <summary>Takes note that a person came or changed.</summary>
    /// <param name="index">Where the person stands in the flight.</param>
    /// <param name="before">The person before; null for a new one.</param>
    public void Know(int index, PersonEntry? before = null)
    {
        Know(index, _people[index].Api, before?.Api);
        Know(index, _people[index].Pnr, before?.Pnr);
    }

    /// <summary>Where people of a booking stand in the flight, whether they are on it or not.</summary>
    public IEnumerable<int> InBooking(string locator) =>
        (_byKey.GetValueOrDefault(LocatorKey(locator)) ?? []).Where(index => _people[index].Pnr?.Locator == locator);

    /// <summary>For each person of a list, where the person of the flight stands that this is; null when it is new.</summary>
    /// <param name="listed">The people of the list.</param>
    /// <param name="source">What kind of list it is.</param>
    /// <param name="series">The parts of the list: only a document or a unique reference makes one of somebody in another part.</param>
    /// <param name="mayLeave">Whether a traveller may have left the booking of this locator for another one.</param>
    public int?[] Match(ImmutableArray<ManifestPerson> listed, ManifestSource source, ListSeries series, Func<string, bool> mayLeave)
    {
        var matches = new int?[listed.Length];
        var pairs = new List<(int Ground, bool Elsewhere, int Listed, int Known)>();
        for (var i = 0; i < listed.Length; i++)
        {
            var name = NameForm.Of(listed[i]);
            var seen = new HashSet<int>();
            foreach (var key in Keys(listed[i], name))
                foreach (var index in _byKey.GetValueOrDefault(key) ?? [])
                {
                    if (!seen.Add(index)) continue;
                    var ground = Ground(_people[index], listed[i], name, source, mayLeave);
                    if (ground >= SamePerson.FirstWeakGround && series.InOtherParts.Contains(_people[index].Key)) continue;
                    if (ground != SamePerson.None) pairs.Add((ground, !series.InThisPart.Contains(_people[index].Key), i, index));
                }
        }

        pairs.Sort();
        var taken = new HashSet<int>();
        foreach (var (_, _, i, index) in pairs)
            if (matches[i] is null && taken.Add(index)) matches[i] = index;
        return matches;
    }

    // What the same kind of list said before is the measure; only where it has said nothing, what the other kind says.
    private int Ground(PersonEntry known, ManifestPerson listed, NameForm name, ManifestSource source, Func<string, bool> mayLeave)
    {
        var own = known.Of(source);
        var version = own ?? known.Person;
        var ground = SamePerson.Ground(version, NameOf(version), listed, name);
        if (ground == SamePerson.None || own is null || source != ManifestSource.Pnr || !SamePerson.InOtherBookings(own, listed)) return ground;

        // One who travels in two bookings is listed twice; only who has left a booking is looked for in another.
        return mayLeave(own.Locator) ? ground : SamePerson.None;
    }

    private void Know(int index, ManifestPerson? version, ManifestPerson? before)
    {
        if (ReferenceEquals(version, before)) return;
        if (before is not null) _names.Remove(before);
        if (version is null) return;
        foreach (var key in Keys(version, NameOf(version)))
        {
            if (!_byKey.TryGetValue(key, out var indexes)) _byKey.Add(key, indexes = []);
            if (!indexes.Contains(index)) indexes.Add(index);
        }
    }

    private NameForm NameOf(ManifestPerson version)
    {
        if (!_names.TryGetValue(version, out var name)) _names.Add(version, name = NameForm.Of(version));
        return name;
    }

    private static IEnumerable<string> Keys(ManifestPerson person, NameForm name)
    {
        yield return "n|" + name.Key;
        if (person.UniqueReference.Length > 0) yield return "u|" + person.UniqueReference;
        if (person.Locator.Length > 0) yield return LocatorKey(person.Locator);
        foreach (var locator in person.OtherLocators) yield return LocatorKey(locator);
        foreach (var document in person.Documents) yield return "d|" + document.Number;
    }

    private static string LocatorKey(string locator) => "l|" + locator;
}
