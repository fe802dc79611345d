using System.Collections.Frozen;
using Aircop.Contracts.Reference;

namespace Aircop.World.Reference;

/// <summary>The places of intake and boards, from this assembly's reference data. Holds no state; any thread may use it.</summary>
public sealed class WorldPlaces : IPlaces
{
    private static readonly Lazy<FrozenDictionary<string, Place>> Known = new(() => Airports.All.ToFrozenDictionary(
        airport => airport.Iata,
        airport => new Place(airport.Iata, CityOf(airport), airport.Country, airport.Latitude, airport.Longitude, airport.TimeZone),
        StringComparer.Ordinal));

    // Directive (EU) 2016/681 binds the Union's States but Denmark; the others have laws of their own. Not a complete list of such States.
    private static readonly FrozenSet<string> CollectingStates = FrozenSet.Create(
        StringComparer.Ordinal,
        "AT", "BE", "BG", "CY", "CZ", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
        "AU", "CA", "CH", "GB", "NO", "NZ", "US");

    /// <inheritdoc/>
    public bool TryFind(string code, out Place place)
    {
        place = null!;
        if (!Airports.TryFind(code, out Airport airport)) return false;
        place = Known.Value[airport.Iata];
        return true;
    }

    /// <inheritdoc/>
    public DateTimeOffset ToUtc(Place place, DateTime local) => LocalTimes.ToUtc(place.TimeZone, local);

    /// <inheritdoc/>
    public DateTime ToLocal(Place place, DateTimeOffset utc) => LocalTimes.ToLocal(place.TimeZone, utc);

    /// <inheritdoc/>
    public double DistanceKm(Place from, Place to) => Airports.Get(from.Iata).DistanceKm(Airports.Get(to.Iata));

    /// <inheritdoc/>
    public bool HasDirectService(Place from, Place to) => Routes.HasDirectService(from.Iata, to.Iata);

    /// <inheritdoc/>
    public bool CollectsLists(Place place) => AircopNetwork.Contains(place.Iata) || CollectingStates.Contains(place.Country);

    private static string CityOf(Airport airport) => airport.City.Length > 0 ? airport.City : airport.Name;
}
