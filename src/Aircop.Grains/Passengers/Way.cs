using Aircop.Contracts.Passengers;

namespace Aircop.Grains.Passengers;

/// <summary>Flights that a traveller took one after the other to get somewhere.</summary>
/// <param name="Legs">The flights in order; at least one.</param>
internal sealed record Way(IReadOnlyList<Journey> Legs)
{
    /// <summary>After a longer stay the next flight is another way, and no connection (as for the itineraries of bookings).</summary>
    private static readonly TimeSpan LongestConnection = TimeSpan.FromHours(24);

    /// <summary>The first flight.</summary>
    public Journey First => Legs[0];

    /// <summary>The last flight.</summary>
    public Journey Last => Legs[^1];

    /// <summary>Great-circle kilometres of all flights; null when one is not known.</summary>
    public double? Km => Legs.All(leg => leg.Km is not null) ? Legs.Sum(leg => leg.Km) : null;

    /// <summary>Divides flights into ways: a flight goes on from where the one before it landed, within a day, to where the way has not been.</summary>
    /// <param name="flown">Flights, earliest departure first.</param>
    public static List<Way> Of(IEnumerable<Journey> flown)
    {
        var ways = new List<Way>();
        var legs = new List<Journey>();
        foreach (var leg in flown)
        {
            if (legs.Count > 0 && !GoesOn(legs, leg))
            {
                ways.Add(new Way(legs));
                legs = [];
            }

            legs.Add(leg);
        }

        if (legs.Count > 0) ways.Add(new Way(legs));
        return ways;
    }

    /// <summary>Whether another way leads back to where this one began.</summary>
    public bool IsBackOn(Way other) =>
        (other.First.From == Last.To && other.Last.To == First.From)
        || (IsAbroad && other.IsAbroad && other.First.FromCountry == Last.ToCountry && other.Last.ToCountry == First.FromCountry);

    /// <summary>Nights between the end of this way and the beginning of another; null when the arrival is not known or it begins elsewhere.</summary>
    public int? NightsUntil(Way other)
    {
        var leavesThere = other.First.From == Last.To || (Last.ToCountry.Length > 0 && other.First.FromCountry == Last.ToCountry);
        return leavesThere && Last.Arrival is { } arrival ? Math.Max(0, (other.First.Departure.UtcDateTime.Date - arrival.UtcDateTime.Date).Days) : null;
    }

    private bool IsAbroad => First.FromCountry.Length > 0 && Last.ToCountry.Length > 0 && First.FromCountry != Last.ToCountry;

    private static bool GoesOn(List<Journey> legs, Journey leg) =>
        legs[^1].To == leg.From && leg.Departure - (legs[^1].Arrival ?? legs[^1].Departure) is var wait && wait >= TimeSpan.Zero && wait <= LongestConnection
        && !legs.Exists(before => before.From == leg.To);
}
