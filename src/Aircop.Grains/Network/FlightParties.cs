using Aircop.Contracts.Flights;
using Aircop.Grains.Flights;

namespace Aircop.Grains.Network;

/// <summary>Who is on a flight, by booking.</summary>
internal sealed class FlightParties
{
    private readonly Dictionary<string, List<ManifestPerson>> _parties = new(StringComparer.Ordinal);

    /// <summary>The parties of those present; crew is in none.</summary>
    /// <param name="flight">The flight.</param>
    public FlightParties(FlightState flight)
    {
        foreach (var entry in flight.People)
        {
            if (!IsTraveller(entry)) continue;
            Travellers.Add(entry);
            if (entry.Person.Locator.Length == 0) continue;
            if (!_parties.TryGetValue(entry.Person.Locator, out var party)) _parties.Add(entry.Person.Locator, party = []);
            party.Add(entry.Person);
        }
    }

    /// <summary>Everybody present who travels.</summary>
    public List<PersonEntry> Travellers { get; } = [];

    /// <summary>Everybody of the same booking; the person alone when no locator is known, or when the person is gone.</summary>
    /// <param name="person">The person.</param>
    public IReadOnlyList<ManifestPerson> Of(ManifestPerson person) => _parties.TryGetValue(person.Locator, out var party) ? party : [person];

    /// <summary>Whether somebody is present and travels.</summary>
    /// <param name="entry">The person.</param>
    public static bool IsTraveller(PersonEntry entry) => entry.IsPresent && entry.Person.Kind is not (PersonKind.Crew or PersonKind.TransitCrew);
}
