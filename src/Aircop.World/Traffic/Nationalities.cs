using Aircop.World.Reference;

namespace Aircop.World.Traffic;

/// <summary>Draws the country of a booking's people: 45 % from where the flight departs, 35 % from where it arrives, 10 % from the airline's home, the rest from anywhere.</summary>
internal static class Nationalities
{
    private static readonly Lazy<string[]> Anywhere = new(() =>
        [.. Airports.All.Where(airport => airport.Size >= AirportSize.Large).Select(airport => airport.Country)]);

    /// <summary>A country, ISO alpha-2.</summary>
    public static string Draw(ScheduledFlight flight, Seeded seeded)
    {
        double kind = seeded.Unit();
        if (kind < 0.45) return flight.From.Country;
        if (kind < 0.8) return flight.To.Country;
        if (kind < 0.9 && Airlines.TryFind(flight.Key.Carrier, out Airline airline) && airline.HubCountry.Length == 2) return airline.HubCountry;
        return seeded.Pick(Anywhere.Value);
    }

    /// <summary>A country's code in a machine-readable zone.</summary>
    public static string Mrz(string country) => Countries.TryFind(country, out Country found) ? found.Mrz : "XXX";
}
