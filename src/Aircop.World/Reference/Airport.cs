namespace Aircop.World.Reference;

/// <summary>Size of an airport by scheduled departures a week.</summary>
public enum AirportSize
{
    /// <summary>No scheduled flight is known.</summary>
    Unspecified = 0,

    /// <summary>Above 0.</summary>
    ExtraSmall,

    /// <summary>10 or more.</summary>
    Small,

    /// <summary>100 or more.</summary>
    Medium,

    /// <summary>500 or more.</summary>
    Large,

    /// <summary>2,000 or more.</summary>
    ExtraLarge,
}

/// <summary>An airport with an IATA code.</summary>
public sealed record Airport
{
    /// <summary>IATA code, three letters or digits.</summary>
    public required string Iata { get; init; }

    /// <summary>ICAO code; empty where there is none.</summary>
    public required string Icao { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>City; empty where not known.</summary>
    public required string City { get; init; }

    /// <summary>Country, ISO 3166 alpha-2.</summary>
    public required string Country { get; init; }

    /// <summary>Country, ISO 3166 alpha-3.</summary>
    public required string CountryIso3 { get; init; }

    /// <summary>Degrees north, -90 to 90.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east, -180 to 180.</summary>
    public required double Longitude { get; init; }

    /// <summary>IANA name of its time zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Size by scheduled departures.</summary>
    public required AirportSize Size { get; init; }

    /// <summary>Scheduled departures a week, rounded; see the data's README for what they are worth.</summary>
    public required int WeeklyFlights { get; init; }

    /// <summary>Great-circle distance in kilometres on a sphere of 6,371 km.</summary>
    public double DistanceKm(Airport other)
    {
        const double radiusKm = 6_371;
        double latitude = Radians(other.Latitude - Latitude) / 2;
        double longitude = Radians(other.Longitude - Longitude) / 2;
        double chord = (Math.Sin(latitude) * Math.Sin(latitude))
            + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * Math.Sin(longitude) * Math.Sin(longitude));
        return 2 * radiusKm * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
