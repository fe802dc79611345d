namespace Aircop.Contracts.Reference;

/// <summary>Airports and their local times, as intake and boards need them.</summary>
public interface IPlaces
{
    /// <summary>Finds an airport by IATA code, ICAO code or UN/LOCODE with the IATA code in its last three letters.</summary>
    /// <param name="code">The code in any case.</param>
    /// <param name="place">The airport found.</param>
    bool TryFind(string code, out Place place);

    /// <summary>Turns local time at an airport into UTC; a time that daylight saving skips is moved on, one that it repeats is taken as the first.</summary>
    /// <param name="place">The airport.</param>
    /// <param name="local">Local time.</param>
    DateTimeOffset ToUtc(Place place, DateTime local);

    /// <summary>Turns UTC into local time at an airport.</summary>
    /// <param name="place">The airport.</param>
    /// <param name="utc">A point in time.</param>
    DateTime ToLocal(Place place, DateTimeOffset utc);

    /// <summary>Great-circle distance, kilometres.</summary>
    /// <param name="from">One airport.</param>
    /// <param name="to">The other.</param>
    double DistanceKm(Place from, Place to);

    /// <summary>True when a carrier is known to fly between the two without a stop; false says only that none is known.</summary>
    /// <param name="from">One airport.</param>
    /// <param name="to">The other.</param>
    bool HasDirectService(Place from, Place to);

    /// <summary>True when lists of passengers are known to be collected at an airport: a task force of the network works there, or the law of its State asks for them. False says only that none is known.</summary>
    /// <param name="place">The airport.</param>
    bool CollectsLists(Place place);
}

/// <summary>An airport.</summary>
/// <param name="Iata">IATA code.</param>
/// <param name="City">City.</param>
/// <param name="Country">Country, ISO 3166 alpha-2.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="TimeZone">IANA name of its time zone.</param>
public sealed record Place(string Iata, string City, string Country, double Latitude, double Longitude, string TimeZone);
