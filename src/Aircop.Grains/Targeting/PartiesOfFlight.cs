using Aircop.Contracts.Flights;

namespace Aircop.Grains.Targeting;

/// <summary>Who is booked with whom on a flight.</summary>
internal sealed class PartiesOfFlight
{
    private readonly Dictionary<string, List<ManifestPerson>> _parties = new(StringComparer.Ordinal);

    /// <summary>Groups people by their booking.</summary>
    /// <param name="present">Everybody who is on the flight.</param>
    public PartiesOfFlight(IEnumerable<ManifestPerson> present)
    {
        foreach (var person in present)
        {
            if (person.Locator.Length == 0) continue;
            if (!_parties.TryGetValue(person.Locator, out var party)) _parties.Add(person.Locator, party = []);
            party.Add(person);
        }
    }

    /// <summary>Everybody of a person's booking, or the person alone.</summary>
    public IReadOnlyList<ManifestPerson> Of(ManifestPerson person) => _parties.GetValueOrDefault(person.Locator) ?? [person];

    /// <summary>Everybody of a booking.</summary>
    public IReadOnlyList<ManifestPerson> InBooking(string locator) => _parties.GetValueOrDefault(locator) ?? [];
}
